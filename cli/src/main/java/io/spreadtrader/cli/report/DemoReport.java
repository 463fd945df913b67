package io.spreadtrader.cli.report;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demo's outcome with everything the outputs share worked out once. */
public record DemoReport(
        DemoOutcome outcome, DemoPlan plan, DemoCounts counts, List<Trade> trades, List<RefusalCount> refusals) {

    public static DemoReport of(DemoOutcome outcome, DemoPlan plan) {
        return new DemoReport(outcome, plan, DemoCounts.of(outcome), Trade.of(outcome), RefusalCount.of(outcome));
    }

    public DataLabel label() {
        return outcome.dataLabel();
    }

    public List<DayBook> days() {
        return outcome.days();
    }

    public Money equityStart() {
        return days().isEmpty()
                ? plan.configuration().get(Settings.STARTING_EQUITY)
                : days().getFirst().startingEquity();
    }

    public Money equityEnd() {
        return last().map(DayBook::equityMid).orElse(equityStart());
    }

    public Money equityEndLiquidation() {
        return last().map(DayBook::equityLiquidation).orElse(equityStart());
    }

    public Money realized() {
        return last().map(DayBook::realized).orElse(Money.ZERO);
    }

    public Money unrealized() {
        return last().map(DayBook::unrealized).orElse(Money.ZERO);
    }

    public Money fees() {
        return last().map(DayBook::fees).orElse(Money.ZERO);
    }

    /** The largest disagreement of any day; zero, always. */
    public Money difference() {
        return days().stream()
                .map(DayBook::difference)
                .map(difference -> difference.isNegative() ? difference.negated() : difference)
                .reduce(Money.ZERO, Money::max);
    }

    /** Symbols of that session's universe, where its decision says so. */
    public Optional<String> universeOn(LocalDate session) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.UNIVERSE)
                .filter(decision -> LocalDate.ofInstant(decision.at(), MarketCalendar.NEW_YORK)
                        .equals(session))
                .map(DemoReport::selected)
                .flatMap(Optional::stream)
                .reduce((_, later) -> later);
    }

    private static Optional<String> selected(Decision decision) {
        return decision.figures().values().entrySet().stream()
                .filter(figure -> figure.getKey().equalsIgnoreCase("selected"))
                .map(figure -> figure.getValue())
                .findFirst();
    }

    /** {@code key value (where from)} of every setting that is not as built in. */
    public List<String> changedSettings() {
        Configuration configuration = plan.configuration();
        return Settings.ALL.stream()
                .filter(setting -> !configuration.shown(setting).equals(Configuration.STANDARD.shown(setting)))
                .map(setting -> changed(configuration, setting))
                .toList();
    }

    private static String changed(Configuration configuration, Setting<?> setting) {
        return setting.key() + " " + configuration.shown(setting) + " (" + configuration.origin(setting) + ")";
    }

    /**
     * Profit after fees as traded, and had every fill been at other shares of the quoted width; the outcome carries
     * the differences to what was traded.
     */
    public Map<String, Money> profitAtShares() {
        Money profit = equityEnd().minus(equityStart());
        Map<String, Money> profits = new LinkedHashMap<>();
        outcome.revaluations()
                .forEach((share, difference) -> profits.put(share, profit.plus(Money.ofCents(difference))));
        return profits;
    }

    private Optional<DayBook> last() {
        return days().isEmpty() ? Optional.empty() : Optional.of(days().getLast());
    }
}
