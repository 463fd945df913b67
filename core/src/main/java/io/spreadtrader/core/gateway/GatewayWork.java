package io.spreadtrader.core.gateway;

import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.assignment.RepairAssignment;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.execution.ExecuteOrder;
import io.spreadtrader.core.monitor.MonitorPositions;
import io.spreadtrader.core.notification.DeliverAlerts;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.protection.ProtectPositions;
import io.spreadtrader.core.reconciliation.QuietWindow;
import io.spreadtrader.core.reconciliation.ReconcileAccount;
import io.spreadtrader.core.risk.BooksAgreement;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final BookedReports reports;
    private final QuietWindow quiet;

    public GatewayWork(TradingPorts ports, Broker broker, AlertSender alertSender) {
        this.ports = ports;
        this.broker = broker;
        this.quiet = QuietWindow.of(ports.configuration());
        this.snapshots = new MarketSnapshots(ports, this::agreement);
        this.execute = new ExecuteOrder(ports, broker, snapshots);
        this.monitor = new MonitorPositions(ports, snapshots);
        HandleAssignment assignment = new HandleAssignment(ports);
        BrokerListener books = event -> {
            execute.on(event);
            assignment.on(event);
        };
        this.reports = new BookedReports(books);
        this.repair = new RepairAssignment(ports);
        this.protect = new ProtectPositions(ports, snapshots);
        this.reconcile = new ReconcileAccount(ports, broker, books);
        this.tradingState = new SwitchTradingState(ports);
        this.alerts = new DeliverAlerts(ports, alertSender);
        broker.listen(reports);
    }

    /** Compares with the broker before anything is sent; to be called once, before the first instant. */
    public void start() {
        reconcile.reconcile();
    }

    /** Whether the books agreed with the broker's when last compared. */
    public boolean isReconciled() {
        return reconcile.isReconciled() && reports.isComplete();
    }

    /** What may be sent now: nothing while a report is not booked, or while the broker is about to restart. */
    private BooksAgreement agreement() {
        return reports.isComplete() && !quiet.contains(ports.now()) ? reconcile.agreement() : BooksAgreement.UNKNOWN;
    }

    /** How the connection to the broker stands for who wants to trade over it. */
    public BrokerCondition condition() {
        BrokerCondition condition = broker.condition();
        return condition.answers() && quiet.contains(ports.now()) ? BrokerCondition.RESTARTING : condition;
    }

    /** The account and the trading state as entries of this instant may count on them. */
    public void beforeEntries() {
        Turn turn = turn();
        deliver(turn);
        openSession().ifPresentOrElse(session -> beforeEntries(session, turn), () -> settleWhatIsLeft(turn));
        turn.end();
    }

    private void beforeEntries(MarketSession session, Turn turn) {
        watchConnection(turn);
        boolean started = turn.run("the session's start", () -> tradingState.startDay(session));
        if (isReconciliationDue(session)) {
            reconcile(turn);
        }
        if (started) {
            turn.run("the account's losses", tradingState::check);
        }
    }

    /** What a connection made just before the close left open is settled before the day is closed. */
    private void settleWhatIsLeft(Turn turn) {
        watchConnection(turn);
        if (reconcile.isSettlementDue() || isLeftOver()) {
            reconcile(turn);
        }
    }

    /** An order that seems to work after the close has ended, or never arrived: only a comparison tells which. */
    private boolean isLeftOver() {
        Optional<Duration> sinceClose = ports.calendar()
                .session(ports.today())
                .map(session -> Duration.between(session.close(), ports.now()))
                .filter(Duration::isPositive);
        return sinceClose.isPresent()
                && reconcile.isOlderThan(shorter(sinceClose.get(), RECONCILE_EVERY))
                && !ports.stores().intents().live().isEmpty();
    }

    private static Duration shorter(Duration one, Duration another) {
        return one.compareTo(another) < 0 ? one : another;
    }

    private void watchConnection(Turn turn) {
        turn.run("the connection", reconcile::watchConnection);
    }

    private void reconcile(Turn turn) {
        turn.run("reconciliation", () -> reconcile.reconcile(turn));
    }

    /** Exits, repairs and stops at the broker, then every order until all of them rest, then the alerts about it. */
    public void afterEntries() {
        Turn turn = turn();
        openSession().ifPresent(session -> {
            monitor.look(session, turn);
            repair.repair(session, turn);
            turn.run("the stops at the broker", () -> protect.protect(session));
        });
        workOrders(turn);
        deliverAlerts();
        turn.end();
    }

    /**
     * What came since the last turn, whenever it comes: reports are booked, what they settle is settled, exits of the
     * positions whose quotes changed are decided, orders are worked. To be called as soon as anything was heard, and
     * every second at the latest.
     *
     * @param changed underlyings of which any quote changed
     */
    public void poll(Set<Symbol> changed) {
        Turn turn = turn();
        deliver(turn);
        settleWhatIsLeft(turn);
        openSession().filter(session -> !changed.isEmpty()).ifPresent(session -> monitor.look(session, turn, changed));
        workOrders(turn);
        turn.end();
    }

    /** Sends the alerts that are due. */
    public void deliverAlerts() {
        alerts.deliver();
    }

    /** Takes what is ready and walks what works, until nothing is left to do. */
    public void workOrders() {
        Turn turn = turn();
        workOrders(turn);
        turn.end();
    }

    private void workOrders(Turn turn) {
        do {
            deliver(turn);
        } while (execute.work(turn));
    }

    private void deliver(Turn turn) {
        reports.bookAgain(turn);
        turn.run("the broker's reports", broker::deliver);
    }

    private Turn turn() {
        return new Turn(ports, reconcile::doubt);
    }

    /** Every five minutes, every minute until the books agree, and when an order of unknown fate can be settled. */
    private boolean isReconciliationDue(MarketSession session) {
        Duration every = isReconciled() ? RECONCILE_EVERY : RECONCILE_DISAGREEING_EVERY;
        return Duration.between(session.open(), ports.now()).toSeconds() % every.toSeconds() == 0
                || reconcile.isOlderThan(every)
                || reconcile.isSettlementDue();
    }

    private Optional<MarketSession> openSession() {
        return ports.calendar().session(ports.today()).filter(session -> session.isOpenAt(ports.now()));
    }

    /** When orders or the books need attention by themselves, beyond the minute ticks. */
    public Optional<Instant> nextDueAt() {
        return Stream.of(execute.nextDueAt(), reconcile.retryAt().filter(at -> at.isAfter(ports.now())))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
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
