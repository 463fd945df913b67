package io.spreadtrader.core.exit;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.CorporateActions;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the company does something before the next session is over that the position must not be held through. */
final class EventExits {
    private final MarketCalendar calendar;

    EventExits(MarketCalendar calendar) {
        this.calendar = calendar;
    }

    /** A report from now on and before the close of the next session; an unknown time is the worst one. */
    Optional<Figures> earnings(Position position, ExitSnapshot snapshot) {
        if (position.holdsThroughEarnings()) {
            return Optional.empty();
        }
        LocalDate today = snapshot.today();
        LocalDate next = calendar.sessionAfter(today).date();
        return events(position, snapshot, next)
                .filter(Earnings.class::isInstance)
                .map(Earnings.class::cast)
                .filter(report -> report.date().isAfter(today) || report.time() != ReportTime.BEFORE_OPEN)
                .filter(report -> report.date().isBefore(next) || report.time() != ReportTime.AFTER_CLOSE)
                .findFirst()
                .map(report -> Figures.of("earnings", report.date()).with("time", report.time()));
    }

    /** Contracts become others from the next session on. */
    Optional<Figures> corporateAction(Position position, ExitSnapshot snapshot) {
        LocalDate next = calendar.sessionAfter(snapshot.today()).date();
        return events(position, snapshot, next)
                .filter(event -> event.date().isAfter(snapshot.today()))
                .filter(CorporateActions::changesContracts)
                .findFirst()
                .map(event -> Figures.of("corporateAction", CorporateActions.describe(event))
                        .with("date", event.date()));
    }

    private static Stream<StockEvent> events(Position position, ExitSnapshot snapshot, LocalDate until) {
        return snapshot.events().events(position.underlying(), snapshot.today(), until).stream();
    }
}
