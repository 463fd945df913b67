package io.spreadtrader.core.gateway;

import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.assignment.RepairAssignment;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.execution.ExecuteOrder;
import io.spreadtrader.core.monitor.MonitorPositions;
import io.spreadtrader.core.notification.DeliverAlerts;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.protection.ProtectPositions;
import io.spreadtrader.core.reconciliation.ReconcileAccount;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything the one gateway does at a market instant, in two halves: what must be known before anybody decides an
 * entry, and what follows from what was decided. Each may be repeated for the same instant; what is done already
 * changes nothing, which is what makes a restart safe.
 */
public final class GatewayWork {
    /** Our books are held against the broker's this often. */
    private static final Duration RECONCILE_EVERY = Duration.ofMinutes(5);

    private static final Duration RECONCILE_DISAGREEING_EVERY = Duration.ofMinutes(1);

    private final TradingPorts ports;
    private final Broker broker;
    private final ExecuteOrder execute;
    private final MonitorPositions monitor;
    private final RepairAssignment repair;
    private final ProtectPositions protect;
    private final ReconcileAccount reconcile;
    private final SwitchTradingState tradingState;
    private final DeliverAlerts alerts;
    private final MarketSnapshots snapshots;

    public GatewayWork(TradingPorts ports, Broker broker, AlertSender alertSender) {
        this.ports = ports;
        this.broker = broker;
        this.snapshots = new MarketSnapshots(ports, this::isReconciled);
        this.execute = new ExecuteOrder(ports, broker, snapshots);
        this.monitor = new MonitorPositions(ports, snapshots);
        HandleAssignment assignment = new HandleAssignment(ports);
        BrokerListener books = event -> {
            execute.on(event);
            assignment.on(event);
        };
        this.repair = new RepairAssignment(ports);
        this.protect = new ProtectPositions(ports, snapshots);
        this.reconcile = new ReconcileAccount(ports, broker, books);
        this.tradingState = new SwitchTradingState(ports);
        this.alerts = new DeliverAlerts(ports, alertSender);
        broker.listen(books);
    }

    /** Compares with the broker before anything is sent; to be called once, before the first instant. */
    public void start() {
        reconcile.reconcile();
    }

    /** Whether the books agreed with the broker's when last compared. */
    public boolean isReconciled() {
        return reconcile.isReconciled();
    }

    /** The account and the trading state as entries of this instant may count on them. */
    public void beforeEntries() {
        broker.deliver();
        openSession().ifPresentOrElse(this::beforeEntries, this::settleWhatIsLeft);
    }

    private void beforeEntries(MarketSession session) {
        reconcile.watchConnection();
        tradingState.startDay(session);
        if (isReconciliationDue(session)) {
            reconcile.reconcile();
        }
        tradingState.check();
    }

    /** What a connection made just before the close left open is settled before the day is closed. */
    private void settleWhatIsLeft() {
        if (reconcile.isSettlementDue()) {
            reconcile.reconcile();
        }
    }

    /** Exits, repairs and stops at the broker, then every order until all of them rest, then the alerts about it. */
    public void afterEntries() {
        openSession().ifPresent(session -> {
            monitor.look(session);
            repair.repair(session);
            protect.protect(session);
        });
        workOrders();
        deliverAlerts();
    }

    /** Sends the alerts that are due. */
    public void deliverAlerts() {
        alerts.deliver();
    }

    /** Takes what is ready and walks what works, until nothing is left to do. */
    public void workOrders() {
        do {
            broker.deliver();
        } while (execute.work());
    }

    /** Every five minutes, every minute until the books agree, and when an order of unknown fate can be settled. */
    private boolean isReconciliationDue(MarketSession session) {
        Duration every = isReconciled() ? RECONCILE_EVERY : RECONCILE_DISAGREEING_EVERY;
        return Duration.between(session.open(), ports.now()).toSeconds() % every.toSeconds() == 0
                || reconcile.isSettlementDue();
    }

    private Optional<MarketSession> openSession() {
        return ports.calendar().session(ports.today()).filter(session -> session.isOpenAt(ports.now()));
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

    /** What decisions of this process look at. */
    public MarketSnapshots snapshots() {
        return snapshots;
    }
}
