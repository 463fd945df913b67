package io.spreadtrader.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.store.Change;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counters of decisions, orders and alerts, made of what was committed; and how long it took. */
final class GatewayMetrics {
    private final MeterRegistry registry;
    private final InstantSource marketClock;
    private final Map<ClientOrderId, OrderState> live = new ConcurrentHashMap<>();

    GatewayMetrics(MeterRegistry registry, InstantSource marketClock) {
        this.registry = registry;
        this.marketClock = marketClock;
        registry.gauge("spreadtrader.orders.live", live, Map::size);
    }

    void committed(List<Change> changes) {
        changes.forEach(this::count);
    }

    private void count(Change change) {
        switch (change) {
            case Change.AppendDecision(Decision decision) ->
                registry.counter(
                                "spreadtrader.decisions",
                                "kind",
                                decision.kind().name(),
                                "outcome",
                                decision.outcome())
                        .increment();
            case Change.InsertIntent(OrderIntent intent) -> count(intent);
            case Change.UpdateIntent(OrderIntent intent) -> count(intent);
            case Change.QueueAlert(var alert) ->
                registry.counter(
                                "spreadtrader.alerts",
                                "severity",
                                alert.severity().name())
                        .increment();
            default -> {
                // Nothing that is counted.
            }
        }
    }

    private void count(OrderIntent intent) {
        OrderState before =
                intent.state().isTerminal() ? live.remove(intent.id()) : live.put(intent.id(), intent.state());
        if (before == intent.state()) {
            return;
        }
        registry.counter(
                        "spreadtrader.orders",
                        "purpose",
                        intent.purpose().name(),
                        "state",
                        intent.state().name())
                .increment();
        if (intent.state().isTerminal()) {
            Duration lived = Duration.between(intent.createdAt(), marketClock.instant());
            registry.timer(
                            "spreadtrader.order.market.time",
                            "purpose",
                            intent.purpose().name(),
                            "state",
                            intent.state().name())
                    .record(lived.isNegative() ? Duration.ZERO : lived);
        }
    }

    /** The same sender, with its deliveries counted. */
    AlertSender counted(AlertSender sender) {
        return (alert, collapsed, channel) -> {
            boolean accepted = sender.send(alert, collapsed, channel);
            registry.counter(
                            "spreadtrader.alert.deliveries",
                            "channel",
                            channel.name(),
                            "outcome",
                            accepted ? "accepted" : "failed")
                    .increment();
            return accepted;
        };
    }

    /** How long the trading thread's work takes, in elapsed time. */
    record Timing(MeterRegistry registry) {
        void ran(String what, Runnable work) {
            timed(what, () -> {
                work.run();
                return true;
            });
        }

        <T> T timed(String what, Supplier<T> work) {
            Timer.Sample sample = Timer.start(registry);
            try {
                return work.get();
            } finally {
                sample.stop(registry.timer("spreadtrader.gateway.work", "what", what));
            }
        }
    }
}
