package io.spreadtrader.core.execution;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries order intents to their end: claims, assesses again, sends, walks the price, and books what the broker
 * reports. Holds nothing between calls; everything it knows is in the stores.
 */
public final class ExecuteOrder implements BrokerListener {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

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

    /**
     * When something falls due by itself; what was due before now waits for whatever held it back, and what waits for a
     * stop to be withdrawn looks again soon.
     */
    public Optional<Instant> nextDueAt() {
        List<OrderIntent> live = ports.stores().intents().live();
        boolean waits = live.stream()
                .anyMatch(ready -> ready.state() == OrderState.READY
                        && live.stream()
                                .anyMatch(stop -> stop.purpose() == OrderPurpose.PROTECTION
                                        && stop.positionId().equals(ready.positionId())
                                        && !stop.id().equals(ready.id())));
        Optional<Instant> again = waits ? Optional.of(ports.now().plus(LOOK_AGAIN)) : Optional.empty();
        return Stream.concat(again.stream(), stepsDue(live))
                .filter(at -> at.isAfter(ports.now()))
                .min(Instant::compareTo);
    }

    private static Stream<Instant> stepsDue(List<OrderIntent> live) {
        return live.stream()
                .filter(intent -> switch (intent.state()) {
                    case READY, SUBMITTED, ACCEPTED, PARTIALLY_FILLED, UNCERTAIN -> true;
                    default -> false;
                })
                .map(intent -> intent.walk().nextAt());
    }

    @Override
    public void on(BrokerEvent event) {
        book.on(event);
    }
}
