package io.spreadtrader.functions.report;

import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.report.ReportResult.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Closes the day's books once. It is called after every time a session may close; the calendar says which is this
 * session's. The summary is an alert, which the gateway delivers like every other.
 */
public final class ReportHandler {
    /** The broker's last reports of the session are in by then. */
    static final Duration AFTER_CLOSE = Duration.ofMinutes(1);

    private final TradingPorts ports;
    private final ReportDay report;

    public ReportHandler(TradingPorts ports, ReportDay report) {
        this.ports = ports;
        this.report = report;
    }

    public ReportResult handle() {
        Optional<MarketSession> session = ports.calendar().session(ports.today());
        return session.map(this::close).orElseGet(() -> new ReportResult(Outcome.NO_SESSION, ""));
    }

    private ReportResult close(MarketSession session) {
        String date = session.date().toString();
        if (ports.now().isBefore(session.close().plus(AFTER_CLOSE))) {
            return new ReportResult(Outcome.NOT_CLOSED, date);
        }
        if (isClosed(session.date())) {
            return new ReportResult(Outcome.ALREADY_CLOSED, date);
        }
        report.close(session);
        return new ReportResult(Outcome.CLOSED, date);
    }

    private boolean isClosed(LocalDate date) {
        return ports.stores().days().all().stream()
                .anyMatch(day -> day.session().equals(date));
    }
}
