package io.spreadtrader.core.risk;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.pricing.CorporateActions;
import io.spreadtrader.core.pricing.EarlyExercise;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.PutCall;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether something is due while the position will be held: up to the planned exit (the first session with few enough
 * days to expiration) and one session more. Events of today have happened, but for a report still to come.
 */
final class EventChecks {
    private final Configuration configuration;
    private final MarketCalendar calendar;

    EventChecks(Configuration configuration, MarketCalendar calendar) {
        this.configuration = configuration;
        this.calendar = calendar;
    }

    Optional<Figures> earningsBlackout(EntryAssessment entry) {
        LocalDate horizon = horizon(entry);
        return events(entry, horizon)
                .filter(Earnings.class::isInstance)
                .map(Earnings.class::cast)
                .filter(report -> report.date().isAfter(entry.today()) || report.time() != ReportTime.BEFORE_OPEN)
                .findFirst()
                .map(report -> Figures.of("earnings", report.date())
                        .with("time", report.time())
                        .with("horizon", horizon));
    }

    Optional<Figures> exDividendRisk(EntryAssessment entry) {
        if (entry.spread().right() != PutCall.CALL) {
            return Optional.empty();
        }
        LocalDate horizon = horizon(entry);
        return events(entry, horizon)
                .filter(ExDividend.class::isInstance)
                .map(ExDividend.class::cast)
                .filter(dividend -> !dividend.special() && dividend.date().isAfter(entry.today()))
                .map(dividend -> worthExercising(entry, dividend))
                .flatMap(Optional::stream)
                .findFirst()
                .map(figures -> figures.with("horizon", horizon));
    }

    private Optional<Figures> worthExercising(EntryAssessment entry, ExDividend dividend) {
        LocalDate eve = calendar.sessionBefore(dividend.date()).date();
        double timeValue = EarlyExercise.timeValueAtTheMoney(
                entry.context().shortLeg().orElseThrow(),
                entry.context().underlying().orElseThrow(),
                eve,
                entry.today(),
                entry.context().now(),
                entry.context().rates(),
                entry.context().events());
        return dividend.amount() > timeValue
                ? Optional.of(Figures.of("exDividend", dividend.date())
                        .with("dividend", dividend.amount())
                        .with("timeValueOnTheEve", timeValue)
                        .with("strike", entry.spread().shortLeg().strike()))
                : Optional.empty();
    }

    Optional<Figures> corporateAction(EntryAssessment entry) {
        LocalDate horizon = horizon(entry);
        return events(entry, horizon)
                .filter(event -> event.date().isAfter(entry.today()))
                .filter(CorporateActions::changesContracts)
                .findFirst()
                .map(event -> Figures.of("corporateAction", CorporateActions.describe(event))
                        .with("date", event.date())
                        .with("horizon", horizon));
    }

    Optional<Figures> eventDateUnknown(EntryAssessment entry) {
        if (configuration.get(Settings.UNKNOWN_EVENTS).equals("allow")) {
            return Optional.empty();
        }
        EventCalendar events = entry.context().events();
        LocalDate horizon = horizon(entry);
        boolean earnings = events.knowsEarnings(entry.underlying(), entry.today())
                && events.knowsEarnings(entry.underlying(), horizon);
        boolean dividends = events.knowsDividends(entry.underlying(), entry.today())
                && events.knowsDividends(entry.underlying(), horizon);
        return earnings && dividends
                ? Optional.empty()
                : Optional.of(Figures.of("earningsKnown", earnings)
                        .with("dividendsKnown", dividends)
                        .with("horizon", horizon)
                        .with("source", events.source()));
    }

    private static Stream<StockEvent> events(EntryAssessment entry, LocalDate horizon) {
        return entry.context().events().events(entry.underlying(), entry.today(), horizon).stream();
    }

    /** The session after the one the position will be left in at the latest. */
    private LocalDate horizon(EntryAssessment entry) {
        LocalDate exitDay = entry.spread().expiration().minusDays(configuration.get(Settings.EXIT_DAYS));
        LocalDate plannedExit = calendar.sessionOnOrAfter(exitDay.isAfter(entry.today()) ? exitDay : entry.today())
                .date();
        return calendar.sessionAfter(plannedExit).date();
    }
}
