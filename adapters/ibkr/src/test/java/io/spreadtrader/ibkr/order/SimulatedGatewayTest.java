package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.SimulatedFloor.PATIENCE;
import static io.spreadtrader.ibkr.order.SimulatedFloor.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedGatewayTest {
    private static final ClientOrderId NAME = new ClientOrderId("a/1");

    /** The first order breaks the connection, before or after it is booked. */
    private record DropsAtTheFirstOrder(boolean isBooked, AtomicBoolean done) implements Faults {
        @Override
        public Treatment onReceive(int clientId, WireMessage request) {
            boolean isFirst = request.is(Requests.PLACE_ORDER) && done.compareAndSet(false, true);
            if (!isFirst) {
                return new Treatment.Handle();
            }
            return isBooked ? new Treatment.DropAfter() : new Treatment.DropBefore();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsTheFateOfAnOrderWhoseConnectionBroke(boolean isBooked) {
        try (SimulatedFloor floor = new SimulatedFloor(new DropsAtTheFirstOrder(isBooked, new AtomicBoolean()))) {
            List<BrokerEvent> heard = new ArrayList<>();
            floor.broker.listen(heard::add);
            ComboOrder order = floor.opening(NAME, 2, Price.ofCents(1));
            floor.broker.place(ApprovedOrders.of(order));
            until(() -> !floor.broker.isConnected());
            until(floor.broker::isConnected);
            assertThat(floor.broker.openOrders()).isEqualTo(isBooked ? List.of(order) : List.of());
            assertThat(floor.broker.executions()).isEmpty();
            assertThat(floor.broker.completedOrders()).isEmpty();
            floor.pass(Duration.ofSeconds(20));
            assertThat(heard).hasSize(isBooked ? 1 : 0);
            assertThat(floor.simulator.ordersPlaced()).isEqualTo(isBooked ? 1 : 0);
            assertThat(floor.simulator.duplicateOrderReferences()).isZero();
        }
    }

    @Test
    void leavesTheOrdersOfAnotherClientAlone() {
        try (SimulatedFloor floor = new SimulatedFloor();
                Session second = Session.open(SessionSettings.of("127.0.0.1", floor.simulator.port(), 2)
                        .withoutPacing())) {
            IbkrBroker other = floor.broker(second);
            List<BrokerEvent> heardByOther = new ArrayList<>();
            other.listen(heardByOther::add);
            until(other::isConnected);
            ComboOrder order = floor.opening(NAME, 2, Price.ofCents(1));
            floor.broker.place(ApprovedOrders.of(order));
            floor.pass(Duration.ofSeconds(20));
            assertThat(other.openOrders()).containsExactly(order);
            other.cancel(NAME);
            second.echo(PATIENCE);
            floor.pass(Duration.ofSeconds(20));
            other.deliver();
            assertThat(heardByOther).noneMatch(BrokerEvent.OrderCanceled.class::isInstance);
            assertThat(floor.broker.openOrders()).containsExactly(order);
        }
    }

    @Test
    void waitsForItsClientIdWhileAnotherProgramHasIt() {
        try (SimulatedFloor floor = new SimulatedFloor();
                Session second = Session.open(SessionSettings.of("127.0.0.1", floor.simulator.port(), 1))) {
            until(() -> second.condition() != BrokerCondition.CONNECTING);
            assertThat(second.condition()).isEqualTo(BrokerCondition.CLIENT_ID_IN_USE);
            assertThat(second.epochOfSession()).isZero();
            assertThat(floor.broker.condition()).isEqualTo(BrokerCondition.READY);
            floor.broker.close();
            until(() -> second.condition() == BrokerCondition.READY);
        }
    }

    @Test
    void leavesNothingUnderWayWhereMarketTimeStandsStill() {
        try (SimulatedFloor floor = new SimulatedFloor()) {
            SettledBroker settled = new SettledBroker(floor.broker, floor.session, PATIENCE);
            List<BrokerEvent> heard = new ArrayList<>();
            settled.listen(heard::add);
            for (int round = 1; round <= 50; round++) {
                ClientOrderId name = new ClientOrderId("a/" + round);
                settled.place(ApprovedOrders.of(floor.opening(name, 1, Price.ofCents(1))));
                assertThat(floor.simulator.ordersPlaced()).isEqualTo(round);
                floor.exchange.advanceTo(floor.exchange.time().plusSeconds(5));
                settled.deliver();
                assertThat(heard).hasSize(2 * round - 1);
                settled.cancel(name);
                floor.exchange.advanceTo(floor.exchange.time().plusSeconds(5));
                settled.deliver();
                assertThat(heard).hasSize(2 * round);
            }
        }
    }

    @Test
    void comesBackAfterARestartOfTheGateway() {
        try (SimulatedFloor floor = new SimulatedFloor()) {
            floor.broker.place(ApprovedOrders.of(floor.opening(NAME, 2, floor.crossing())));
            floor.pass(Duration.ofSeconds(20));
            floor.simulator.dropClients();
            until(() -> !floor.broker.isConnected());
            until(floor.broker::isConnected);
            assertThat(floor.broker.executions()).hasSize(2);
            assertThat(floor.broker.holdings()).hasSize(2);
            assertThat(floor.broker.completedOrders()).singleElement().satisfies(ended -> assertThat(ended.orderId())
                    .isEqualTo(NAME));
        }
    }
}
