package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.commission;
import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.ScriptedGateway;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderReportsTest {
    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> heard() {
        desk.deliver();
        return desk.heard.stream().map(OrderReportsTest::kind).toList();
    }

    private static String kind(BrokerEvent event) {
        return switch (event) {
            case BrokerEvent.Executed(Execution execution) -> execution.id();
            case BrokerEvent.ExecutionCorrected(Execution execution, boolean ignored) -> execution.id() + " corrected";
            case HoldingChanged changed -> changed.change().name();
            default -> event.getClass().getSimpleName();
        };
    }

    @Test
    void tellsAnOrderOnceFromItsAcceptanceToItsLastExecution() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(open(1, 900, "a/1", "PreSubmitted"));
        desk.peer.send(status(1, 900, "PreSubmitted", 0));
        assertThat(heard()).isEmpty();
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.fills("a/1", 2, "x");
        desk.peer.send(status(1, 900, "Filled", 2));
        desk.fills("a/1", 2, "x");
        desk.peer.send(status(1, 900, "Filled", 2));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.03");
    }

    @Test
    void tellsWhatTradedAndWhatItCostExactly() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.0150", "a/1"));
        desk.peer.send(commission("x.02.01", "1.3047"));
        heard();
        assertThat(desk.heard.getLast())
                .isEqualTo(new BrokerEvent.Executed(new Execution(
                        "x.02",
                        name("a/1"),
                        KnownContracts.LOWER,
                        2,
                        Price.parse("3.0150"),
                        Money.ofCents(130),
                        Instant.parse("2026-01-14T15:00:01Z"))));
    }

    @Test
    void takesExecutionsAndCommissionsInAnyOrderAndBeforeAnyWordOfTheOrder() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(commission("x.03.01", "0.70"));
        desk.peer.send(execution(-1, "x.03.01", 12, -2, "1.80", "a/1"));
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.00", "a/1"));
        desk.peer.send(status(1, 900, "Filled", 2));
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(commission("x.02.01", "0.70"));
        assertThat(heard()).containsExactly("OrderAccepted", "x.03", "x.02");
    }

    @Test
    void countsTheSummaryOfACombinationForNothing() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(ScriptedGateway.message(
                Messages.EXECUTION_DETAILS,
                "secType",
                "BAG",
                "orderRef",
                "a/1",
                "executionId",
                "x.01.01",
                "shares",
                2,
                "side",
                "BOT",
                "price",
                1.2));
        desk.peer.send(commission("x.01.01", "0.70"));
        assertThat(heard()).isEmpty();
    }

    @Test
    void tellsTheModelledCommissionAfterTenSecondsAndTheBrokersLater() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.00", "a/1"));
        assertThat(heard()).isEmpty();
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02");
        assertThat(((BrokerEvent.Executed) desk.heard.getLast()).execution().commission())
                .isEqualTo(Money.ofCents(140));
        desk.peer.send(commission("x.02.01", "1.7976931348623157E308"));
        desk.peer.send(commission("x.02.01", "1.61"));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.02 corrected");
        Execution first = ((BrokerEvent.Executed) desk.heard.get(1)).execution();
        assertThat(desk.heard.getLast())
                .isEqualTo(new BrokerEvent.ExecutionCorrected(
                        new Execution(
                                first.id(),
                                first.orderId(),
                                KnownContracts.LOWER,
                                2,
                                first.price(),
                                Money.ofCents(161),
                                first.at()),
                        true));
    }

    @Test
    void tellsACorrectionOfTheBrokerAsWhatItSaysNow() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.fills("a/1", 2, "x");
        desk.peer.send(execution(-1, "x.02.02", 11, 2, "3.01", "a/1"));
        desk.peer.send(commission("x.02.02", "0.75"));
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.00", "a/1"));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.03", "x.02 corrected");
        Execution corrected = ((BrokerEvent.ExecutionCorrected) desk.heard.getLast()).execution();
        assertThat(corrected.price()).isEqualTo(Price.parse("3.01"));
        assertThat(corrected.commission()).isEqualTo(Money.ofCents(75));
        assertThat(corrected.quantity()).isEqualTo(2);
    }

    @Test
    void tellsACorrectionWhoseCommissionNobodyToldForWhatItIs() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.00", "a/1"));
        assertThat(heard()).isEmpty();
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02");
        desk.peer.send(execution(-1, "x.02.02", 11, 2, "3.01", "a/1"));
        assertThat(heard()).hasSize(2);
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.02 corrected");
        BrokerEvent.ExecutionCorrected corrected = (BrokerEvent.ExecutionCorrected) desk.heard.getLast();
        assertThat(corrected.execution().price()).isEqualTo(Price.parse("3.01"));
        assertThat(corrected.isCharged()).isFalse();
    }

    @Test
    void tellsAnEndOnlyAfterTheExecutionsThatBelongBeforeIt() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.broker.cancel(name("a/1"));
        desk.peer.next(Requests.CANCEL_ORDER);
        desk.peer.send(status(1, 900, "Cancelled", 1));
        desk.peer.error(1, 202, "Order Canceled - reason:");
        assertThat(heard()).containsExactly("OrderAccepted");
        desk.fills("a/1", 1, "x");
        desk.peer.send(status(1, 900, "Cancelled", 1));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.03", "OrderCanceled");
    }

    @Test
    void doesNotWaitForeverForExecutionsThatNeverCome() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.send(status(1, 900, "Cancelled", 1));
        assertThat(heard()).containsExactly("OrderAccepted");
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted", "OrderCanceled");
    }

    @Test
    void ignoresTheRacesACancellationLoses() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.broker.cancel(name("a/1"));
        desk.peer.next(Requests.CANCEL_ORDER);
        desk.peer.error(1, 161, "Cancel attempted when order is not in a cancellable state.");
        desk.peer.error(1, 10148, "OrderId 1 that needs to be cancelled cannot be cancelled, state: Filled.");
        desk.peer.error(1, 10147, "OrderId 1 that needs to be cancelled is not found.");
        desk.fills("a/1", 2, "x");
        desk.peer.send(status(1, 900, "Filled", 2));
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.03");
    }

    @Test
    void tellsARefusalInTheBrokersWords() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.error(1, 201, "Order rejected - reason:insufficient margin");
        desk.peer.send(status(1, 900, "Inactive", 0));
        desk.place(opening("a/2", 2, "1.253"));
        desk.peer.error(2, 110, "The price does not conform to the minimum price variation");
        desk.place(opening("a/3", 2, "1.25"));
        desk.peer.error(3, 399, "Order Message: warning: your order will not be placed until 09:30");
        desk.peer.send(status(3, 901, "Inactive", 0));
        heard();
        assertThat(desk.heard)
                .extracting(event -> event instanceof BrokerEvent.OrderRejected rejected
                        ? rejected.orderId() + ": " + rejected.reason()
                        : event.toString())
                .containsExactly(
                        "a/1: insufficient margin",
                        "a/2: 110 The price does not conform to the minimum price variation",
                        "a/3: the broker made it inactive");
    }

    @Test
    void takesNoMessageItDoesNotKnowForTheRefusalOfAnOrderThatThenWorks() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.error(1, 10349, "Order TIF was set to DAY based on order preset.");
        assertThat(heard()).isEmpty();
        desk.peer.send(open(1, 900, "a/1", "PreSubmitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted");
    }

    @Test
    void tellsTheLateRefusalOfAnAcceptedOrderAsItsEnd() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.error(1, 201, "Order rejected - reason:exchange closed");
        desk.peer.send(status(1, 900, "Inactive", 0));
        assertThat(heard()).containsExactly("OrderAccepted", "OrderCanceled");
    }

    @Test
    void tellsAnUnaskedEndAsExpiryOnlyOutsideTheSession() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.place(opening("a/2", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.send(status(2, 901, "Submitted", 0));
        desk.peer.send(status(1, 900, "Cancelled", 0));
        assertThat(heard()).endsWith("OrderCanceled");
        desk.itIs(16, 0);
        desk.peer.send(status(2, 901, "Cancelled", 0));
        assertThat(heard()).endsWith("OrderExpired");
    }

    @Test
    void bearsAStatusThatComesAfterTheEnd() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.send(status(1, 900, "Cancelled", 0));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(status(1, 900, "Cancelled", 0));
        assertThat(heard()).containsExactly("OrderAccepted", "OrderCanceled");
    }

    @Test
    void neverMapsAMessageToAnOrderWhoseNumberWasGivenAgain() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        // Another order has number 1 as well: of another client, and of a life number that is not ours.
        desk.peer.send(ScriptedGateway.message(
                Messages.ORDER_STATUS, "orderId", 1, "status", "Cancelled", "permId", 77, "clientId", 3));
        desk.peer.send(status(1, 77, "Cancelled", 0));
        assertThat(heard()).containsExactly("OrderAccepted");
    }

    @Test
    void tellsWhatTheBrokerClosedByItself() {
        WireMessage liquidation = ScriptedGateway.message(
                Messages.EXECUTION_DETAILS,
                "conId",
                12,
                "secType",
                "OPT",
                "executionId",
                "q.01.01",
                "side",
                "BOT",
                "shares",
                2,
                "price",
                "4.50",
                "liquidation",
                1,
                "time",
                "20260114-20:30:00");
        desk.peer.send(liquidation);
        desk.peer.send(commission("q.01.01", "1.40"));
        heard();
        assertThat(desk.heard)
                .containsExactly(new HoldingChanged(
                        "q.01",
                        HoldingChange.LIQUIDATION,
                        KnownContracts.UPPER,
                        2,
                        Price.parse("4.50"),
                        Money.ofCents(140),
                        Instant.parse("2026-01-14T20:30:00Z")));
    }

    @Test
    void refusesANameThatWasUsed() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.broker.place(ApprovedOrders.of(opening("a/1", 2, "1.30")));
        assertThat(heard()).containsExactly("OrderRejected");
    }
}
