package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.memory.FencedStores;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.local.ScheduledParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A gateway's process that trades only by the lease, with what schedules do beside it. */
final class TakeoverLife implements SoakLife {
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);

    private final SharedLease shared;
    private final GatewayLease lease;
    private final SoakConnection connection;
    private final Gateway gateway;
    private final ScheduledParts scheduled;

    /** @param lease of this process, on {@code shared} */
    TakeoverLife(CrashScene scene, SharedLease shared, GatewayLease lease, StandstillClock waits, CrashPoints points) {
        this.shared = shared;
        this.lease = lease;
        this.connection = SoakConnection.open(scene.gateway.port(), scene.market, waits);
        Broker broker = points.watched(Broker.class, connection.broker(), SoakConnection.OUTGOING);
        Stores stores = CrashLife.watched(new FencedStores(scene.stores, shared.store(), lease::epoch), points);
        AlertSender alerts =
                points.watched(AlertSender.class, (alert, collapsed, channel) -> scene.sent.add(alert), Set.of("send"));
        this.gateway = new Gateway(scene.market.ports(stores, broker), broker, alerts, lease, connection::close);
        // Functions are no gateways: the epoch fences nothing of theirs.
        TradingPorts ports = scene.market.ports(scene.stores, scene.exchange.broker());
        this.scheduled = new ScheduledParts(
                ports, new MarketSnapshots(ports, () -> true), new SwitchTradingState(ports), (day, text) -> {}, 1);
    }

    /** Of one that may still trade: one that was taken over from is kept out for good. */
    @Override
    public void awaitSession() {
        if (lease.isHeld()) {
            connection.awaitReady();
        }
    }

    void await(BrokerCondition wanted) {
        connection.await(wanted);
    }

    @Override
    public void start() {
        if (!gateway.start()) {
            throw new IllegalStateException("the lease is another's");
        }
    }

    @Override
    public void step() {
        shared.pass(BETWEEN_STEPS);
        gateway.beforeEntries();
        scheduled.work();
        gateway.afterEntries();
        // One that was taken over from in its last step of a day is not to learn of it the next morning.
        poll();
    }

    /** What a process does between two steps. */
    void poll() {
        gateway.poll();
    }

    GatewayRole role() {
        return gateway.health().role();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return gateway.nextDueAt();
    }

    @Override
    public void abandon() {
        connection.close();
        scheduled.close();
    }
}
