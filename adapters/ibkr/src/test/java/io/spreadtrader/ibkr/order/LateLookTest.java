package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.gateway.FencedBroker;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Requests;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway whose lease runs out while the contracts of an order are looked up. */
class LateLookTest {
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final ScriptedBroker desk = new ScriptedBroker();
    private final GatewayLease lease = new GatewayLease(new MemoryLeaseStore(), "us", LEASE, () -> desk.time.nanos());
    private final FencedBroker broker = new FencedBroker(desk.broker, lease, () -> {});

    @BeforeEach
    void holdTheLease() {
        lease.acquire();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void aContractTakesTooLongToFind() {
        desk.contracts.duringLookup(() -> desk.time.pass(LEASE));
    }

    private void nothingMoreLeaves() {
        // Whatever had been sent would come before this.
        desk.deliver();
    }

    @Test
    void anOrderIsNotPlaced() {
        aContractTakesTooLongToFind();
        assertThatThrownBy(() -> broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25"))))
                .isInstanceOf(LeaseLostException.class);
        nothingMoreLeaves();
        assertThat(broker.isConnected()).isFalse();
    }

    @Test
    void aLimitIsNotChangedNeitherNowNorWhenTheBrokerHasTheOrder() {
        broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25")));
        desk.peer.next(Requests.PLACE_ORDER);
        broker.modify(name("a/1"), Price.parse("1.30"));
        aContractTakesTooLongToFind();
        desk.peer.send(status(1, 900, "Submitted", 0));
        assertThatThrownBy(desk::deliver).isInstanceOf(LeaseLostException.class);
        nothingMoreLeaves();
    }
}
