package io.spreadtrader.local;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.gateway.GatewayWork;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.memory.MemorySignalQueue.Delivery;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The trader as one object: every use case wired to one set of ports, and what each does at one market instant. Every
 * step may be repeated for the same instant; what is done already changes nothing, which is what makes a restart safe.
 */
public final class TradingSystem implements Trader {
    private final TradingPorts ports;
    private final EntryWindow window;
    private final RunScan runScan;
    private final MemorySignalQueue queue = new MemorySignalQueue();
    private final ScanShards scanShards;
    private final GatherSignals gather;
    private final DecideEntries decide;
    private final GatewayWork gateway;
    private final ReportDay report;

    public TradingSystem(TradingPorts ports, Broker broker, AlertSender alertSender, ReportSink reportSink) {
        this(ports, broker, alertSender, reportSink, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads that scan; they decide nothing */
    public TradingSystem(
            TradingPorts ports, Broker broker, AlertSender alertSender, ReportSink reportSink, int threads) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.runScan = new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
        this.scanShards = new ScanShards(
                new ScanForSignals(ports.bars(), ports.events(), ports.configuration(), ports.calendar()),
                queue,
                threads);
        this.gather = new GatherSignals(ports);
        this.gateway = new GatewayWork(ports, broker, alertSender);
        this.decide = new DecideEntries(ports, gateway.snapshots());
        this.report = new ReportDay(ports, reportSink, gateway.tradingState());
    }

    @Override
    public void start() {
        gateway.start();
    }

    @Override
    public void step() {
        gateway.beforeEntries();
        ports.calendar().session(ports.today()).ifPresent(this::decideOrReport);
        gateway.afterEntries();
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

    @Override
    public Optional<Instant> nextDueAt() {
        return gateway.nextDueAt();
    }

    @Override
    public void flushAlerts() {
        gateway.flushAlerts();
    }

    @Override
    public Stores stores() {
        return ports.stores();
    }

    public SwitchTradingState tradingState() {
        return gateway.tradingState();
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
