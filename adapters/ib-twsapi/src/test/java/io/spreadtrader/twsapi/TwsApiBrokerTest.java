package io.spreadtrader.twsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerContract;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker contract, on a Gateway in memory; and what only this adapter can get wrong. */
class TwsApiBrokerTest extends BrokerContract {
    private static final Symbol SYMBOL = Symbol.of("BRK.B");
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 2, 20);
    private static final ClientOrderId NAME = new ClientOrderId("2026-01-05#BRK.B#ENTRY/1");

    private final FakeGateway gateway = new FakeGateway();
    private final AtomicLong elapsed = new AtomicLong();
    private final List<BrokerEvent> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T16:00:00Z");
    private TwsApiBroker broker;

    @Override
    protected Broker newBroker() {
        broker = TwsApiBroker.open(gateway, settings(), around());
        return broker;
    }

    @Override
    protected ComboOrder crossingOrder(ClientOrderId id) {
        return vertical(id, 1, Price.ofCents(110));
    }

    @Override
    protected ComboOrder restingOrder(ClientOrderId id) {
        return vertical(id, 1, Price.ofCents(50));
    }

    @Override
    protected void settle() {
        broker.deliver();
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void sendsACreditAsANegativeLimitOnABoughtCombination() {
        place(vertical(NAME, -1, Price.ofCents(-90)));

        TwsApi.Ticket sent = gateway.placed.getFirst();
        assertThat(sent.kind()).isEqualTo("BAG");
        assertThat(sent.symbol()).isEqualTo("BRK B");
        assertThat(sent.action()).isEqualTo(TwsApi.Action.BUY);
        assertThat(sent.limit()).isEqualTo(-0.9);
        assertThat(sent.legs()).extracting(TwsApi.Leg::action).containsExactly(TwsApi.Action.SELL, TwsApi.Action.BUY);
        assertThat(sent.orderRef()).isEqualTo(NAME.value());
    }

    @Test
    void sellsASingleLegAtAPositiveLimit() {
        Instrument call = call(100);
        place(new ComboOrder(NAME, List.of(new ComboLeg(call, -1)), 3, Price.ofCents(-995)));

        TwsApi.Ticket sent = gateway.placed.getFirst();
        assertThat(sent.kind()).isEqualTo("OPT");
        assertThat(sent.action()).isEqualTo(TwsApi.Action.SELL);
        assertThat(sent.quantity()).isEqualTo(3);
        assertThat(sent.limit()).isEqualTo(9.95);
        assertThat(broker.openOrders().getFirst().limit()).isEqualTo(Price.ofCents(-995));
    }

    @Test
    void refusesANameThatAnEarlierSessionSent() {
        place(restingOrder(NAME));
        broker.close();
        gateway.nextId = 1;
        newBroker();
        broker.listen(heard::add);

        place(restingOrder(NAME));
        broker.deliver();

        assertThat(gateway.placed).hasSize(1);
        assertThat(heard).hasExactlyElementsOfTypes(BrokerEvent.OrderRejected.class);
    }

    @Test
    void takesNoIdThatAWorkingOrderHasThoughTheGatewayRolledBack() {
        place(restingOrder(NAME));
        broker.close();
        gateway.nextId = 1;
        newBroker();

        place(restingOrder(new ClientOrderId("second")));

        assertThat(gateway.working).hasSize(2);
    }

    @Test
    void tellsAFillWithoutItsCommissionInTimeAndCorrectsItLater() {
        gateway.reportsCommissions = false;
        place(crossingOrder(NAME));
        broker.deliver();
        assertThat(heard).noneMatch(BrokerEvent.Executed.class::isInstance);

        elapsed.set(Fills.PATIENCE);
        broker.deliver();
        gateway.says(new Heard.Commission("0001.1", 1.70));
        gateway.says(new Heard.Commission("0001.1", 1.70));
        broker.deliver();

        assertThat(heard).filteredOn(BrokerEvent.Executed.class::isInstance).hasSize(2);
        assertThat(heard)
                .filteredOn(BrokerEvent.HoldingChanged.class::isInstance)
                .singleElement()
                .extracting(event -> ((BrokerEvent.HoldingChanged) event).fee())
                .isEqualTo(Money.ofCents(30));
    }

    @Test
    void tellsARepeatedExecutionOnce() {
        place(crossingOrder(NAME));
        broker.executions();
        broker.executions();
        broker.deliver();

        assertThat(heard).filteredOn(BrokerEvent.Executed.class::isInstance).hasSize(2);
    }

    @Test
    void tellsARefusalWithItsCodeAndLeavesAWorkingOrderWhereOnlyItsChangeWasRefused() {
        place(restingOrder(NAME));
        broker.deliver();
        gateway.says(new Heard.Problem(100, 110, "The price does not conform"));
        gateway.says(new Heard.Problem(-1, 2104, "Market data farm connection is OK"));
        broker.deliver();

        assertThat(heard).hasExactlyElementsOfTypes(BrokerEvent.OrderAccepted.class);
    }

    @Test
    void tellsAnUnaskedCancellationAfterTheCloseAsExpiration() {
        place(restingOrder(NAME));
        now = Instant.parse("2026-01-05T21:01:00Z");
        gateway.working.clear();
        int orderId = gateway.nextId + 3;
        for (int id = 1; id <= orderId; id++) {
            gateway.says(new Heard.Status(id, 0, FakeGateway.CLIENT, "Cancelled"));
        }
        broker.deliver();

        assertThat(heard.getLast()).isInstanceOf(BrokerEvent.OrderExpired.class);
    }

    @Test
    void listsHowOrdersEnded() {
        place(crossingOrder(NAME));

        assertThat(broker.completedOrders()).singleElement().satisfies(order -> {
            assertThat(order.orderId()).isEqualTo(NAME);
            assertThat(order.state()).isEqualTo(OrderState.FILLED);
            assertThat(order.filled()).isEqualTo(2);
        });
    }

    @Test
    void sendsNothingWhileTheBrokerIsLost() {
        long before = broker.connection();
        gateway.says(new Heard.Problem(-1, 1100, "Connectivity lost"));
        assertThat(broker.condition()).isEqualTo(BrokerCondition.BROKER_LOST);
        assertThatThrownBy(() -> place(restingOrder(NAME))).isInstanceOf(BrokerUnavailableException.class);
        assertThat(gateway.placed).isEmpty();

        gateway.says(new Heard.Problem(-1, 1102, "Connectivity restored"));
        assertThat(broker.isConnected()).isTrue();
        assertThat(broker.connection())
                .as("books are compared anew, whoever looked meanwhile")
                .isGreaterThan(before);
    }

    @Test
    void namesAPortThatRefusesAndOneThatIsSilent() {
        gateway.reachable = false;
        gateway.disconnect();
        try (TwsApiBroker refused = TwsApiBroker.open(gateway, settings(), around())) {
            assertThat(refused.condition()).isEqualTo(BrokerCondition.REFUSED);
            assertThatThrownBy(refused::holdings).isInstanceOf(BrokerUnavailableException.class);
        }
        gateway.reachable = true;
        gateway.answers = false;
        try (TwsApiBroker silent = TwsApiBroker.open(gateway, settings(), around())) {
            assertThat(silent.condition()).isEqualTo(BrokerCondition.SILENT);
        }
    }

    private void place(ComboOrder order) {
        broker.listen(heard::add);
        broker.place(ApprovedOrders.of(order));
    }

    private static ComboOrder vertical(ClientOrderId id, int direction, Price limit) {
        return new ComboOrder(
                id, List.of(new ComboLeg(call(100), direction), new ComboLeg(call(105), -direction)), 2, limit);
    }

    private static OptionContract call(int strike) {
        return OptionContract.of(SYMBOL, EXPIRATION, Price.ofCents(strike * 100L), PutCall.CALL);
    }

    private TwsApiBroker.Surroundings around() {
        InstantSource clock = () -> now;
        return new TwsApiBroker.Surroundings(
                clock,
                new NyseCalendar(),
                new CommissionSchedule(Money.ofCents(5)),
                elapsed::get,
                held -> held.isEmpty() ? Money.ZERO : Money.ofCents(400));
    }

    private static TwsApiSettings settings() {
        return new TwsApiSettings("localhost", 4002, FakeGateway.CLIENT, Duration.ofMillis(200), Duration.ofHours(1));
    }
}
