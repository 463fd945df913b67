package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Money;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a run at a Gateway decides with.
 *
 * @param before the run it goes on from
 */
record PaperSettings(PaperPlan plan, Optional<RunIdentity> before) {
    /** What a person gave; where no events were given, that none are known keeps nobody from trading. */
    Configuration given() {
        boolean saysWhatUnknownMeans =
                plan.configuration().origin(Settings.UNKNOWN_EVENTS).layer() != Origin.Layer.BUILT_IN;
        return plan.events().isPresent() || saysWhatUnknownMeans
                ? plan.configuration()
                : plan.configuration()
                        .with(
                                Settings.UNKNOWN_EVENTS,
                                "allow",
                                new Origin(Origin.Layer.COMMAND, "up without --events"));
    }

    /** The account's worth when it was first traded is what the books start from. */
    Configuration startingFrom(Supplier<Money> worth) {
        String equity = before.map(run -> Settings.shown(
                        Settings.STARTING_EQUITY, run.configuration().get(Settings.STARTING_EQUITY)))
                .orElseGet(() -> Settings.shown(Settings.STARTING_EQUITY, worth.get()));
        return given().with(
                        Settings.STARTING_EQUITY,
                        equity,
                        new Origin(Origin.Layer.COMMAND, "the account at first start"));
    }
}
