package io.spreadtrader.local;

import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.assignment.RepairAssignment;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.execution.ExecuteOrder;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.memory.MemorySignalQueue.Delivery;
import io.spreadtrader.core.monitor.MonitorPositions;
import io.spreadtrader.core.notification.DeliverAlerts;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.reconciliation.ReconcileAccount;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trader as one object: every use case wired to one set of ports, and what each does at one market instant. Every
 * step may be repeated for the same instant; what is done already changes nothing, which is what makes a restart safe.
 */
public final class TradingSystem implements AutoCloseable {
    /** Our books are held against the broker's this often. */
    private static final Duration RECONCILE_EVERY = Duration.ofMinutes(5);

    private static final Duration RECONCILE_DISAGREEING_EVERY = Duration.ofMinutes(1);

    private final TradingPorts ports;
    private final EntryWindow window;
    private final RunScan runScan;
    private final MemorySignalQueue queue = new MemorySignalQueue();
    private final ScanShards scanShards;
    private final GatherSignals gather;
    private final DecideEntries decide;
    private final ExecuteOrder execute;
    private final MonitorPositions monitor;
    private final RepairAssignment repair;
    private final ReconcileAccount reconcile;
    private final SwitchTradingState tradingState;
    private final ReportDay report;
    private final DeliverAlerts alerts;

    public TradingSystem(TradingPorts ports, AlertSender alertSender, ReportSink reportSink) {
        this(ports, alertSender, reportSink, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads that scan; they decide nothing */
    TradingSystem(TradingPorts ports, AlertSender alertSender, ReportSink reportSink, int threads) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.runScan = new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
        this.scanShards = new ScanShards(
                new ScanForSignals(ports.bars(), ports.events(), ports.configuration(), ports.calendar()),
                queue,
                threads);
        this.gather = new GatherSignals(ports);
        MarketSnapshots snapshots = new MarketSnapshots(ports, this::isReconciled);
        this.monitor = new MonitorPositions(ports, snapshots);
        this.decide = new DecideEntries(ports, snapshots);
        this.execute = new ExecuteOrder(ports, snapshots);
        HandleAssignment assignment = new HandleAssignment(ports);
        BrokerListener books = event -> {
            execute.on(event);
            assignment.on(event);
        };
        this.repair = new RepairAssignment(ports);
        this.reconcile = new ReconcileAccount(ports, books);
        this.tradingState = new SwitchTradingState(ports);
        this.report = new ReportDay(ports, reportSink, tradingState);
        this.alerts = new DeliverAlerts(ports, alertSender);
        ports.broker().listen(books);
    }

    private boolean isReconciled() {
        return reconcile.isReconciled();
    }

    /** Compares with the broker before anything is sent; to be called once, before the first step. */
    public void start() {
        reconcile.reconcile();
    }

    /** Everything due at the present market instant, until nothing is left to do. */
    public void step() {
        Instant now = ports.now();
        Optional<MarketSession> session = ports.calendar().session(ports.today());
        if (session.isPresent()) {
            stepSession(session.get(), now);
        }
        while (execute.work()) {
            // Until every intent rests.
        }
        alerts.deliver();
    }

    private void stepSession(MarketSession session, Instant now) {
        if (session.isOpenAt(now)) {
            reconcile.watchConnection();
            tradingState.startDay(session);
            if (isReconciliationDue(session, now)) {
                reconcile.reconcile();
            }
            tradingState.check();
            if (window.isOpen(session, now)) {
                runScan.open(session.date(), slot(session));
                scan(session);
            }
            decide.decide(session);
            monitor.look(session);
            repair.repair(session);
        } else if (!now.isBefore(session.close().plus(Duration.ofMinutes(1)))) {
            report.close(session);
        }
    }

    /** Every five minutes, every minute until the books agree, and when an order of unknown fate can be settled. */
    private boolean isReconciliationDue(MarketSession session, Instant now) {
        Duration every = isReconciled() ? RECONCILE_EVERY : RECONCILE_DISAGREEING_EVERY;
        return Duration.between(session.open(), now).toSeconds() % every.toSeconds() == 0
                || reconcile.isSettlementDue();
    }

    private String slot(MarketSession session) {
        LocalTime time = LocalTime.ofInstant(window.opensAt(session), MarketCalendar.NEW_YORK);
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private void scan(MarketSession session) {
        for (ScanRun run : ports.stores().signals().runs(session.date())) {
            Map<String, List<Symbol>> outstanding = runScan.outstanding(run);
            if (!outstanding.isEmpty()) {
                scanShards.scan(run, outstanding);
            }
        }
        for (Optional<Delivery> next = queue.take(); next.isPresent(); next = queue.take()) {
            Delivery delivery = next.get();
            gather.accept(delivery.runId(), delivery.shard(), delivery.signals(), delivery.rejected());
        }
    }

    /** When orders need attention by themselves, beyond the minute ticks. */
    public Optional<Instant> nextDueAt() {
        return execute.nextDueAt();
    }

    /** Delivers every alert that still waits to be collapsed. */
    public void flushAlerts() {
        alerts.flush();
    }

    public SwitchTradingState tradingState() {
        return tradingState;
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
