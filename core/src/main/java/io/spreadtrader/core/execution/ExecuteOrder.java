package io.spreadtrader.core.execution;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries order intents to their end: claims, assesses again, sends, walks the price, and books what the broker
 * reports. Holds nothing between calls; everything it knows is in the stores.
 */
public final class ExecuteOrder implements BrokerListener {
    private final TradingPorts ports;
    private final Broker broker;
    private final ClaimOrders claim;
    private final WalkOrders walk;
    private final BookReports book;

    public ExecuteOrder(TradingPorts ports, Broker broker, MarketSnapshots snapshots) {
        this.ports = ports;
        this.broker = broker;
        this.claim = new ClaimOrders(ports, broker, snapshots);
        this.walk = new WalkOrders(ports, broker, snapshots);
        this.book = new BookReports(ports, broker);
    }

    /** Does what is due now for every live intent: what leaves a position first, each in order of insertion. */
    public boolean work() {
        Turn turn = new Turn(ports);
        boolean worked = work(turn);
        turn.end();
        return worked;
    }

    /** The same as pieces of a turn: an intent whose work fails does not hold up those behind it. */
    public boolean work(Turn turn) {
        boolean worked = false;
        List<OrderIntent> live = new ArrayList<>(ports.stores().intents().live());
        // Entries last: what an entry's failure puts in doubt would hold back the exits behind it, turn after turn.
        live.sort(Comparator.comparing(intent -> intent.purpose() == OrderPurpose.ENTRY));
        for (OrderIntent listed : live) {
            AtomicBoolean done = new AtomicBoolean();
            turn.run("order " + listed.id(), () -> done.set(work(listed)));
            worked |= done.get();
        }
        return worked;
    }

    private boolean work(OrderIntent listed) {
        // An earlier intent's work may have changed this one.
        OrderIntent intent = ports.stores().intents().find(listed.id()).orElseThrow();
        return switch (intent.state()) {
            case READY -> claim.take(intent);
            // Without a session nothing can be moved; the orders are looked up when there is one again.
            case SUBMITTED, ACCEPTED, PARTIALLY_FILLED -> broker.isConnected() && walk.step(intent);
            default -> false;
        };
    }

    /** When something falls due by itself; what was due before now waits for whatever held it back. */
    public Optional<Instant> nextDueAt() {
        return ports.stores().intents().live().stream()
                .filter(intent -> switch (intent.state()) {
                    case READY, SUBMITTED, ACCEPTED, PARTIALLY_FILLED, UNCERTAIN -> true;
                    default -> false;
                })
                .map(intent -> intent.walk().nextAt())
                .filter(at -> at.isAfter(ports.now()))
                .min(Instant::compareTo);
    }

    @Override
    public void on(BrokerEvent event) {
        book.on(event);
    }
}
