package io.spreadtrader.gateway;

import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.memory.MemorySignalQueue.Delivery;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What scheduled functions do beside a gateway, in their order, in this process. */
final class OtherParts {
    private final TradingPorts ports;
    private final EntryWindow window;
    private final RunScan runScan;
    private final MemorySignalQueue queue = new MemorySignalQueue();
    private final ScanShard scan;
    private final GatherSignals gather;
    private final DecideEntries decide;
    private final ReportDay report;

    OtherParts(TradingPorts ports) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.runScan = new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
        this.scan = new ScanShard(
                new ScanForSignals(ports.bars(), ports.events(), ports.configuration(), ports.calendar()), queue);
        this.gather = new GatherSignals(ports);
        this.decide = new DecideEntries(ports, new MarketSnapshots(ports, () -> true));
        this.report = new ReportDay(ports, (day, text) -> {}, new SwitchTradingState(ports));
    }

    /** Everything of the present instant. */
    void work(MarketSession session) {
        Instant now = ports.now();
        if (window.isOpen(session, now)) {
            runScan.open(session.date(), "15:00");
            ports.stores().signals().runs(session.date()).forEach(run -> {
                for (ShardRequest shard : runScan.outstanding(run)) {
                    scan.scan(shard);
                }
            });
            for (Optional<Delivery> next = queue.take(); next.isPresent(); next = queue.take()) {
                Delivery delivery = next.get();
                gather.accept(delivery.runId(), delivery.shard(), delivery.signals(), delivery.rejected());
            }
            decide.decide(session);
        } else if (!now.isBefore(session.close().plus(Duration.ofMinutes(1)))) {
            report.close(session);
        }
    }
}
