package io.spreadtrader.local;

import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.memory.MemorySignalQueue.Delivery;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What schedules do beside the gateway, in their order: scans, decisions, and the report after the close. */
public final class ScheduledParts implements AutoCloseable {
    private final TradingPorts ports;
    private final EntryWindow window;
    private final RunScan runScan;
    private final MemorySignalQueue queue = new MemorySignalQueue();
    private final ScanShards scanShards;
    private final GatherSignals gather;
    private final DecideEntries decide;
    private final ReportDay report;

    /**
     * @param snapshots what decisions look at
     * @param threads that scan; they decide nothing
     */
    public ScheduledParts(
            TradingPorts ports,
            MarketSnapshots snapshots,
            SwitchTradingState tradingState,
            ReportSink reportSink,
            int threads) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.runScan = new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
        this.scanShards = new ScanShards(
                new ScanForSignals(ports.bars(), ports.events(), ports.configuration(), ports.calendar()),
                queue,
                threads);
        this.gather = new GatherSignals(ports);
        this.decide = new DecideEntries(ports, snapshots);
        this.report = new ReportDay(ports, reportSink, tradingState);
    }

    /** Everything of the present instant. */
    public void work() {
        ports.calendar().session(ports.today()).ifPresent(this::decideOrReport);
    }

    private void decideOrReport(MarketSession session) {
        Instant now = ports.now();
        if (session.isOpenAt(now)) {
            if (window.isOpen(session, now)) {
                runScan.open(session.date(), slot(session));
                scan(session);
            }
            decide.decide(session);
        } else if (!now.isBefore(session.close().plus(Duration.ofMinutes(1)))) {
            report.close(session);
        }
    }

    private String slot(MarketSession session) {
        LocalTime time = LocalTime.ofInstant(window.opensAt(session), MarketCalendar.NEW_YORK);
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private void scan(MarketSession session) {
        for (ScanRun run : ports.stores().signals().runs(session.date())) {
            List<ShardRequest> outstanding = runScan.outstanding(run);
            if (!outstanding.isEmpty()) {
                scanShards.scan(outstanding);
            }
        }
        for (Optional<Delivery> next = queue.take(); next.isPresent(); next = queue.take()) {
            Delivery delivery = next.get();
            gather.accept(delivery.runId(), delivery.shard(), delivery.signals(), delivery.rejected());
        }
    }

    /** For signals of scans on demand. */
    public GatherSignals gather() {
        return gather;
    }

    @Override
    public void close() {
        scanShards.close();
    }
}
