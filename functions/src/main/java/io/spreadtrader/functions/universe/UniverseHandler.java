package io.spreadtrader.functions.universe;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.scan.ScanRequests;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.functions.schedule.ScheduleEvent;
import io.spreadtrader.functions.universe.UniverseResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Opens the session's run and requests its shards. It is called at every slot a session may have; the calendar says which
 * is this session's. Called again it requests what has not ended, and nothing else changes.
 */
public final class UniverseHandler {
    /** A run that starts later than this would be decided on another market than the one it was due in. */
    static final Duration LATEST = Duration.ofMinutes(10);

    /** Clocks of two machines differ; a call this much early is on time. */
    static final Duration EARLIEST = Duration.ofMinutes(1);

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("HH:mm");

    private final TradingPorts ports;
    private final RunScan runScan;
    private final ScanRequests requests;
    private final EntryWindow window;
    private final Alerting alerting;

    public UniverseHandler(TradingPorts ports, RunScan runScan, ScanRequests requests) {
        this.ports = ports;
        this.runScan = runScan;
        this.requests = requests;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.alerting = new Alerting(ports);
    }

    /** The slot at which this session's scan is due, such as {@code 15:00}, or {@code 12:00} where it closes early. */
    public String slotOf(MarketSession session) {
        return LocalTime.ofInstant(window.opensAt(session), MarketCalendar.NEW_YORK)
                .format(SLOT);
    }

    public UniverseResult handle(ScheduleEvent event) {
        Optional<MarketSession> session = ports.calendar().session(ports.today());
        if (session.isEmpty()) {
            return UniverseResult.without(Outcome.NO_SESSION, ports.today() + " is no session");
        }
        String slot = slotOf(session.get());
        if (event.slot().filter(slot::equals).isEmpty()) {
            return UniverseResult.without(
                    Outcome.OTHER_SLOT,
                    "the scan is due at " + slot + ", not " + event.slot().orElse("any time"));
        }
        return handle(session.get(), slot, event.scheduledTime().orElse(window.opensAt(session.get())));
    }

    private UniverseResult handle(MarketSession session, String slot, Instant due) {
        String runId = session.date() + "#" + slot;
        Instant now = ports.now();
        if (now.isBefore(window.opensAt(session).minus(EARLIEST))) {
            return UniverseResult.without(Outcome.TOO_EARLY, "it is " + now + ", due at " + window.opensAt(session));
        }
        Duration late = Duration.between(due, now);
        if (!now.isBefore(window.endsAt(session))) {
            return tooLate(runId, late, now);
        }
        if (ports.stores().signals().run(runId).isEmpty()) {
            if (late.compareTo(LATEST) > 0) {
                return tooLate(runId, late, now);
            }
            runScan.open(session.date(), slot);
        }
        return request(ports.stores().signals().run(runId).orElseThrow());
    }

    private UniverseResult request(ScanRun run) {
        List<ShardRequest> outstanding = runScan.outstanding(run);
        if (outstanding.isEmpty()) {
            return new UniverseResult(Outcome.NOTHING_OUTSTANDING, run.id(), List.of(), "");
        }
        requests.request(outstanding);
        return new UniverseResult(
                Outcome.REQUESTED,
                run.id(),
                outstanding.stream().map(ShardRequest::shard).toList(),
                "");
    }

    /** A run that was opened in time is none the worse for a late repetition. */
    private UniverseResult tooLate(String runId, Duration late, Instant now) {
        String detail = late.toSeconds() + " s late, at most " + LATEST.toSeconds() + " s";
        if (ports.stores().signals().run(runId).isEmpty()) {
            alerting.once(
                    runId + "#TOO_LATE",
                    Severity.HIGH,
                    "run-too-late",
                    "No scan " + runId + ": its schedule came " + detail,
                    Figures.of("late", late).with("latest", LATEST).with("at", now));
        }
        return new UniverseResult(Outcome.TOO_LATE, runId, List.of(), detail);
    }
}
