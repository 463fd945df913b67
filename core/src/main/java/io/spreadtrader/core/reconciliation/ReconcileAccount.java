package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Instrument;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks the broker for everything and holds our books against it: executions and holding changes we missed are booked,
 * orders whose fate we do not know are settled, holdings must agree. Until they have, entries and exits are refused.
 */
public final class ReconcileAccount {
    private static final Duration TOLERATED_ABSENCE = Duration.ofSeconds(60);

    private final TradingPorts ports;
    private final Broker broker;
    private final BrokerListener books;
    private final SettleOrders settle;
    private final Alerting alerting;
    private final Duration goneAfter;
    private boolean reconciled;
    /** When the connection was first found lost; empty while it is there. Of this process only. */
    private Optional<Instant> lostAt = Optional.empty();
    /** When the present connection was first compared over; empty while there is none. Of this process only. */
    private Optional<Instant> connectedAt = Optional.empty();

    /** @param books who books what the broker reports, once, however often it is reported */
    public ReconcileAccount(TradingPorts ports, Broker broker, BrokerListener books) {
        this.ports = ports;
        this.broker = broker;
        this.books = books;
        this.settle = new SettleOrders(ports, broker);
        this.alerting = new Alerting(ports);
        this.goneAfter = ports.configuration().get(Settings.GONE_AFTER);
    }

    /** Whether the books agreed when last compared; false until they have been. */
    public boolean isReconciled() {
        // A connection that was lost must be compared anew, even where it is back before the next comparison.
        if (!broker.isConnected()) {
            disconnected();
        }
        return reconciled;
    }

    /** Looks whether the broker is there, and tells a person when it has been away for a minute. */
    public void watchConnection() {
        if (broker.isConnected()) {
            lostAt = Optional.empty();
            return;
        }
        disconnected();
        Instant since = lostAt.orElse(ports.now());
        lostAt = Optional.of(since);
        Duration away = Duration.between(since, ports.now());
        if (away.compareTo(TOLERATED_ABSENCE) > 0) {
            alerting.once(
                    "broker-lost#" + since,
                    Severity.HIGH,
                    "broker-lost",
                    "The broker has been away since " + since + "; nothing is sent until it is back and books agree",
                    Figures.of("seconds", away.toSeconds()));
        }
    }

    /** Whether an order of unknown fate has waited long enough to be settled. */
    public boolean isSettlementDue() {
        return settle.isDue(isListTrusted());
    }

    private void disconnected() {
        reconciled = false;
        connectedAt = Optional.empty();
    }

    /** A broker just connected to may not list all yet that was under way; after the close nothing can be. */
    private boolean isListTrusted() {
        return connectedAt
                        .filter(since -> !ports.now().isBefore(since.plus(goneAfter)))
                        .isPresent()
                || ports.calendar().openSession(ports.now()).isEmpty();
    }

    /** Compares now. Safe to repeat: what agrees changes nothing. */
    public void reconcile() {
        if (!broker.isConnected()) {
            disconnected();
            return;
        }
        connectedAt = connectedAt.or(() -> Optional.of(ports.now()));
        for (Execution execution : broker.executions()) {
            books.on(new BrokerEvent.Executed(execution));
        }
        broker.holdingChanges().forEach(books::on);
        Set<ClientOrderId> open = new HashSet<>();
        for (ComboOrder order : broker.openOrders()) {
            open.add(order.id());
            ports.stores()
                    .intents()
                    .find(order.id())
                    .ifPresentOrElse(intent -> cancelEnded(intent, order), () -> alertStranger(order));
        }
        settle.settle(open, isListTrusted());
        Map<Instrument, Integer> ours = holdings();
        Map<Instrument, Integer> theirs = new HashMap<>(broker.holdings());
        reconciled = ours.equals(theirs);
        if (!reconciled) {
            alertMismatch(ours, theirs);
        }
    }

    private Map<Instrument, Integer> holdings() {
        Map<Instrument, Integer> held = new HashMap<>();
        ports.stores().positions().open().forEach(position -> {
            for (Lot lot : position.ledger().lots()) {
                held.merge(lot.instrument(), lot.quantity(), Integer::sum);
            }
        });
        held.values().removeIf(quantity -> quantity == 0);
        return held;
    }

    /** Given up for lost and yet working: it must not fill beside what was sent in its place. */
    private void cancelEnded(OrderIntent intent, ComboOrder order) {
        if (intent.state().isTerminal()) {
            broker.cancel(intent.id());
            alerting.once(
                    order.id() + "#REVENANT",
                    Severity.CRITICAL,
                    "ended-order-works",
                    "The broker works order " + order.id() + ", which had ended for us as " + intent.state()
                            + "; it is cancelled",
                    Figures.of("quantity", order.quantity()).with("limit", order.limit()));
        }
    }

    private void alertStranger(ComboOrder order) {
        alerting.once(
                order.id() + "#STRANGER",
                Severity.CRITICAL,
                "unknown-order",
                "The broker works order " + order.id() + " in " + order.underlying()
                        + ", which is not in our books; it is shown, never touched",
                Figures.of("quantity", order.quantity()).with("limit", order.limit()));
    }

    private void alertMismatch(Map<Instrument, Integer> ours, Map<Instrument, Integer> theirs) {
        Figures figures = Figures.NONE;
        Map<Instrument, Integer> every = new TreeMap<>(Comparator.comparing(Instrument::id));
        every.putAll(ours);
        every.putAll(theirs);
        for (Instrument instrument : every.keySet()) {
            int here = ours.getOrDefault(instrument, 0);
            int there = theirs.getOrDefault(instrument, 0);
            if (here != there) {
                figures = figures.with(instrument.id(), here + " here, " + there + " at the broker");
            }
        }
        alerting.once(
                "reconciliation#" + ports.now(),
                Severity.CRITICAL,
                "reconciliation",
                "Our positions and the broker's differ; nothing is sent until they agree (" + figures + ")",
                figures);
    }
}
