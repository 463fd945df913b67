package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.local.OperatedSystem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An open position with what its exits are measured against.
 *
 * @param worstLoss what it may lose at expiration, after commissions; empty where nothing is reserved for it any more
 * @param stop price of the underlying at which it is left
 */
record HeldPosition(Position position, Optional<Money> worstLoss, Price stop, long daysToExpiration) {
    static List<HeldPosition> of(OperatedSystem system) {
        double multiple = system.configuration().get(Settings.STOP_ATR);
        LocalDate today = LocalDate.ofInstant(system.marketTime().instant(), MarketCalendar.NEW_YORK);
        Portfolio portfolio = system.stores().portfolio().current();
        return system.stores().positions().open().stream()
                .map(position -> new HeldPosition(
                        position,
                        Optional.ofNullable(portfolio.reservations().get(position.id()))
                                .map(Reservation::maxLoss),
                        position.stopAt(multiple),
                        ChronoUnit.DAYS.between(today, position.spread().expiration())))
                .toList();
    }

    /** Where its exit stands, in words. */
    String exitState() {
        return switch (position.state()) {
            case OPENING -> "its entry still works";
            case OPEN ->
                position.valueWatch()
                        .map(HeldPosition::watched)
                        .orElse(position.exitAttempts() == 0 ? "held" : "held after " + attempts());
            case EXITING -> "leaving for " + reason() + ", attempt " + position.exitAttempts();
            case ASSIGNED -> "assigned, " + Amounts.count(position.shares(), "share") + " to be repaired";
            case CLOSED -> "closed for " + reason();
        };
    }

    private String attempts() {
        return Amounts.count(position.exitAttempts(), "exit") + " that did not fill";
    }

    private String reason() {
        return position.exitReason().map(reason -> Amounts.words(reason.name())).orElse("no reason told");
    }

    private static String watched(ValueWatch watch) {
        return Amounts.words(watch.reason().name()) + " seen once at " + Amounts.timeWithSeconds(watch.firstSeenAt())
                + ", to be seen again";
    }
}
