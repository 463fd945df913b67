package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.SimulatedFloor.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop that rests at the broker, over the wire: we hold two spreads, and the stock will fall this afternoon. */
class StopAtTheBrokerTest {
    private static final ClientOrderId ENTRY = new ClientOrderId("a/1");
    private static final ClientOrderId STOP = new ClientOrderId("a#STOP#2026-01-14");
    private static final Duration LATENCY = Duration.ofSeconds(20);
    private static final Price LEAST = Price.ofCents(-1);

    private final SimulatedFloor floor = new SimulatedFloor();
    private final List<BrokerEvent> heard = new ArrayList<>();
    private final Instant fall = floor.fall();
    private final ComboOrder stop = ComboOrder.toClose(STOP, floor.spread, 2, LEAST)
            .restingUntil(new PriceCondition(floor.spread.underlying(), Comparison.AT_OR_BELOW, floor.lastPrice(fall)));

    @BeforeEach
    void holdTwoSpreads() {
        floor.broker.listen(heard::add);
        floor.broker.place(ApprovedOrders.of(floor.opening(ENTRY, 2, floor.crossing())));
        floor.pass(LATENCY);
        assertThat(floor.broker.holdings()).hasSize(2);
        heard.clear();
        floor.broker.place(ApprovedOrders.of(stop));
        floor.pass(LATENCY);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private List<Execution> executionsOfStop(IbkrBroker broker) {
        return broker.executions().stream()
                .filter(execution -> execution.orderId().equals(STOP))
                .toList();
    }

    @Test
    void thatItWaitsIsTheBrokersWordThatItHasIt() {
        assertThat(heard).singleElement().isInstanceOf(BrokerEvent.OrderAccepted.class);
        assertThat(floor.broker.openOrders()).containsExactly(stop);
    }

    @Test
    void itTradesWhenItsPriceIsReachedAndNotBefore() {
        floor.passTo(fall.minusSeconds(60));
        assertThat(executionsOfStop(floor.broker)).isEmpty();
        floor.passTo(fall.plus(LATENCY));
        assertThat(executionsOfStop(floor.broker)).hasSize(2);
        assertThat(heard.stream().filter(BrokerEvent.OrderAccepted.class::isInstance))
                .as("told once, not again when it is released")
                .hasSize(1);
        assertThat(heard.stream().filter(BrokerEvent.Executed.class::isInstance))
                .hasSize(2);
        assertThat(floor.broker.holdings()).isEmpty();
    }

    @Test
    void aNewSessionReadsItBackAsItWasSentAndChangesOnlyItsLimit() {
        floor.broker.close();
        try (Session second = Session.open(
                SessionSettings.of("127.0.0.1", floor.simulator.port(), 1).withoutPacing())) {
            IbkrBroker again = floor.broker(second);
            until(again::isConnected);
            assertThat(again.openOrders()).containsExactly(stop);
            again.modify(STOP, Price.ofCents(-5));
            second.echo(SimulatedFloor.PATIENCE);
            floor.exchange.advanceTo(floor.exchange.time().plus(LATENCY));
            ComboOrder changed = stop.withLimit(Price.ofCents(-5));
            assertThat(again.openOrders()).containsExactly(changed);
            assertThat(floor.exchange.broker().openOrders()).containsExactly(changed);
            assertThat(changed.timeInForce()).isEqualTo(TimeInForce.GOOD_TILL_CANCELED);
        }
    }

    @Test
    void nobodyConnectedWhileItFillsTheNextSessionLearnsOfItOnce() {
        floor.broker.close();
        until(() -> floor.simulator.clients().isEmpty());
        floor.exchange.advanceTo(fall.plusSeconds(3600));
        assertThat(floor.exchange.broker().holdings()).as("sold meanwhile").isEmpty();

        try (Session second = Session.open(
                SessionSettings.of("127.0.0.1", floor.simulator.port(), 1).withoutPacing())) {
            IbkrBroker again = floor.broker(second);
            List<BrokerEvent> told = new ArrayList<>();
            again.listen(told::add);
            until(again::isConnected);
            List<Execution> learned = executionsOfStop(again);
            assertThat(learned).hasSize(2).doesNotHaveDuplicates();
            assertThat(learned)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .isEqualTo(floor.exchange.broker().executions().stream()
                            .filter(execution -> execution.orderId().equals(STOP))
                            .toList());
            assertThat(executionsOfStop(again)).as("asked again").isEqualTo(learned);
            again.deliver();
            assertThat(told.stream()
                            .filter(BrokerEvent.Executed.class::isInstance)
                            .map(event -> ((BrokerEvent.Executed) event).execution())
                            .filter(execution -> execution.orderId().equals(STOP))
                            .toList())
                    .as("reported under the names that were answered, under which core books once")
                    .isEqualTo(learned);
            assertThat(again.completedOrders()).contains(new CompletedOrder(STOP, OrderState.FILLED, 2));
            assertThat(again.openOrders()).isEmpty();
            assertThat(again.holdings()).isEmpty();
            assertThat(floor.simulator.duplicateOrderReferences()).isZero();
        }
    }

    @Test
    void withdrawnForTheNightItLeavesWhatAssignmentMadeAlone() {
        floor.broker.cancel(STOP);
        floor.pass(LATENCY);
        assertThat(heard.getLast()).isInstanceOf(BrokerEvent.OrderCanceled.class);
        floor.broker.close();
        floor.exchange.advanceTo(floor.nextOpen().minusSeconds(3600));
        floor.exchange.assign(floor.spread.shortLeg(), 2);
        floor.exchange.advanceTo(floor.nextOpen().plusSeconds(3600));

        try (Session second = Session.open(
                SessionSettings.of("127.0.0.1", floor.simulator.port(), 1).withoutPacing())) {
            IbkrBroker again = floor.broker(second);
            until(again::isConnected);
            assertThat(again.openOrders()).isEmpty();
            assertThat(executionsOfStop(again)).isEmpty();
            assertThat(again.completedOrders()).contains(new CompletedOrder(STOP, OrderState.CANCELED, 0));
            assertThat(again.holdings())
                    .containsEntry(new Stock(floor.spread.underlying()), -200)
                    .containsEntry(floor.spread.longLeg(), 2)
                    .doesNotContainKey(floor.spread.shortLeg());
        }
    }

    @Test
    void restingThroughTheNightItIsStillTheSameOrder() {
        floor.broker.cancel(STOP);
        floor.pass(LATENCY);
        ClientOrderId name = new ClientOrderId("a#STOP#low");
        ComboOrder low = ComboOrder.toClose(name, floor.spread, 2, LEAST)
                .restingUntil(
                        new PriceCondition(floor.spread.underlying(), Comparison.AT_OR_BELOW, Price.ofCents(100)));
        floor.broker.place(ApprovedOrders.of(low));
        floor.pass(LATENCY);
        heard.clear();
        floor.passTo(floor.nextOpen().plusSeconds(60));
        assertThat(heard).as("no expiration at the close").isEmpty();
        assertThat(floor.broker.openOrders()).containsExactly(low);
    }
}
