package io.spreadtrader.core.execution;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries order intents to their end: claims, assesses again, sends, walks the price, and books what the broker
 * reports. Holds nothing between calls; everything it knows is in the stores.
 */
public final class ExecuteOrder implements BrokerListener {
    private final TradingPorts ports;
    private final ClaimOrders claim;
    private final WalkOrders walk;
    private final BookReports book;

    public ExecuteOrder(TradingPorts ports, Broker broker, MarketSnapshots snapshots) {
        this.ports = ports;
        this.claim = new ClaimOrders(ports, broker, snapshots);
        this.walk = new WalkOrders(ports, broker, snapshots);
        this.book = new BookReports(ports, broker);
    }

    /** Does what is due now for every live intent, in order of insertion. */
    public boolean work() {
        boolean worked = false;
        for (OrderIntent listed : ports.stores().intents().live()) {
            // An earlier intent's work may have changed this one.
            OrderIntent intent = ports.stores().intents().find(listed.id()).orElseThrow();
            worked |= switch (intent.state()) {
                case READY -> claim.take(intent);
                case SUBMITTED, ACCEPTED, PARTIALLY_FILLED -> walk.step(intent);
                default -> false;
            };
        }
        return worked;
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
