package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.aside;
import static io.spreadtrader.ibkr.order.ScriptedBroker.commission;
import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    private int nextRequestId(Layout question) {
        WireMessage request = desk.peer.next(question);
        return request.fields().required(question.field("requestId"));
    }

    private void summary(int requestId, String account, String tag, String value) {
        desk.peer.send(
                Messages.ACCOUNT_SUMMARY,
                "requestId",
                requestId,
                "account",
                account,
                "tag",
                tag,
                "value",
                value,
                "currency",
                "USD");
    }

    @Test
    void readsTheAccountExactlyAndNeitherAnothers() {
        CompletableFuture<AccountSummary> answer = aside(desk.broker::account);
        int requestId = nextRequestId(Requests.ACCOUNT_SUMMARY);
        summary(requestId, "DU1", "NetLiquidation", "100012.345");
        summary(requestId, "DU1", "TotalCashValue", "99000.1");
        summary(requestId, "DU1", "AvailableFunds", "-12.00");
        summary(requestId, "DU1", "BuyingPower", "400000");
        summary(requestId, "DU1", "DayTradesRemaining", "-1");
        summary(requestId, "DU2", "NetLiquidation", "5");
        desk.peer.send(Messages.ACCOUNT_SUMMARY_END, "requestId", requestId);
        desk.peer.next(Requests.CANCEL_ACCOUNT_SUMMARY);
        assertThat(answer.join())
                .isEqualTo(new AccountSummary(
                        Money.ofCents(9_900_010),
                        Money.ofCents(10_001_234),
                        Money.ofCents(10_001_234),
                        Money.ofCents(-1_200),
                        OptionalInt.empty()));
    }

    @Test
    void takesAnUnsetAmountForNone() {
        CompletableFuture<AccountSummary> answer = aside(desk.broker::account);
        int requestId = nextRequestId(Requests.ACCOUNT_SUMMARY);
        summary(requestId, "DU1", "NetLiquidation", "1.7976931348623157E308");
        summary(requestId, "DU1", "TotalCashValue", "99000.1");
        summary(requestId, "DU1", "AvailableFunds", "12");
        desk.peer.send(Messages.ACCOUNT_SUMMARY_END, "requestId", requestId);
        assertThatThrownBy(answer::join)
                .hasCauseInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("NetLiquidation");
    }

    @Test
    void readsWhatIsHeldAndNeverTakesSilenceForFlat() {
        CompletableFuture<Map<Instrument, Integer>> answer = aside(desk.broker::holdings);
        desk.peer.next(Requests.POSITIONS);
        desk.peer.send(Messages.POSITION, "account", "DU1", "conId", 11, "secType", "OPT", "quantity", "2");
        desk.peer.send(Messages.POSITION, "account", "DU1", "conId", 12, "secType", "OPT", "quantity", "-2.0");
        desk.peer.send(Messages.POSITION, "account", "DU1", "conId", 13, "secType", "STK", "quantity", "0");
        desk.peer.send(Messages.POSITION, "account", "DU9", "conId", 13, "secType", "STK", "quantity", "0.5");
        desk.peer.send(Messages.POSITION_END);
        desk.peer.next(Requests.CANCEL_POSITIONS);
        assertThat(answer.join()).isEqualTo(Map.of(KnownContracts.LOWER, 2, KnownContracts.UPPER, -2));
        CompletableFuture<Map<Instrument, Integer>> lost = aside(desk.broker::holdings);
        desk.peer.next(Requests.POSITIONS);
        desk.peer.drop();
        assertThatThrownBy(lost::join).hasCauseInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void stopsOneQuestionForPositionsBeforeItAsksTheNext() {
        for (int round = 0; round < 100; round++) {
            CompletableFuture<Map<Instrument, Integer>> one = aside(desk.broker::holdings);
            CompletableFuture<Map<Instrument, Integer>> other = aside(desk.broker::holdings);
            for (int question = 0; question < 2; question++) {
                desk.peer.next(Requests.POSITIONS);
                desk.peer.send(Messages.POSITION, "account", "DU1", "conId", 11, "secType", "OPT", "quantity", "2");
                desk.peer.send(Messages.POSITION_END);
                desk.peer.next(Requests.CANCEL_POSITIONS);
            }
            assertThat(one.join()).isEqualTo(other.join());
        }
    }

    @Test
    void listsEveryOpenOrderOnceOursAsWeSentThem() {
        ComboOrder ours = opening("a/1", 2, "1.2");
        desk.place(ours);
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.deliver();
        CompletableFuture<List<ComboOrder>> answer = aside(desk.broker::openOrders);
        desk.peer.next(Requests.OPEN_ORDERS);
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(Messages.OPEN_ORDER_END);
        desk.peer.next(Requests.ALL_OPEN_ORDERS);
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(open(0, -3, 55, "", "Submitted"));
        desk.peer.send(open(1, 7, 56, "gone/1", "Cancelled"));
        desk.peer.send(Messages.OPEN_ORDER_END);
        assertThat(answer.join())
                .containsExactly(ours.withLimit(Price.parse("1.25")), opening("foreign#55", 2, "1.25"));
    }

    @Test
    void readsExecutionsWithWhatTheyCost() {
        CompletableFuture<List<Execution>> answer = aside(desk.broker::executions);
        WireMessage request = desk.peer.next(Requests.EXECUTIONS);
        int requestId = request.fields().required(Requests.EXECUTIONS.field("requestId"));
        desk.answerExecutions(
                request,
                List.of(
                        execution(requestId, "x.02.01", 11, 2, "3.00", "a/1"),
                        execution(requestId, "x.02.01", 11, 2, "3.00", "a/1"),
                        execution(requestId, "x.03.01", 12, -2, "1.80", "a/1"),
                        execution(requestId, "y.02.01", 12, -1, "1.80", "")));
        desk.peer.send(commission("x.02.01", "0.70"));
        desk.peer.send(commission("y.02.01", "0.70"));
        desk.peer.next(Requests.CURRENT_TIME);
        desk.peer.send(Messages.CURRENT_TIME, "time", 1);
        assertThat(answer.join())
                .extracting(execution -> execution.id() + " " + execution.orderId() + " " + execution.commission())
                .containsExactly("x.02 a/1 0.70", "x.03 a/1 1.40", "y.02 foreign#900 0.70");
    }

    @Test
    void tellsAnExecutionThatWasAskedForAtMostOnceMore() {
        readsExecutionsWithWhatTheyCost();
        desk.peer.send(execution(-1, "x.02.01", 11, 2, "3.00", "a/1"));
        desk.peer.send(commission("x.02.01", "0.70"));
        desk.deliver();
        assertThat(desk.heard)
                .doesNotHaveDuplicates()
                .allMatch(event ->
                        event instanceof BrokerEvent.Executed || event instanceof BrokerEvent.ExecutionCorrected);
    }

    @Test
    void matchesEndedOrdersByTheirName() {
        CompletableFuture<List<CompletedOrder>> answer = aside(desk.broker::completedOrders);
        desk.peer.next(Requests.COMPLETED_ORDERS);
        completed("a/1", "Filled", "Filled Size: 2", "2");
        completed("a/2", "Cancelled", "Cancelled by Trader", "1");
        completed("a/3", "Cancelled", "Expired", "0");
        completed("a/4", "Inactive", "Rejected", "");
        completed("", "Filled", "", "1");
        desk.peer.send(Messages.COMPLETED_ORDERS_END);
        assertThat(answer.join())
                .containsExactly(
                        new CompletedOrder(name("a/1"), OrderState.FILLED, 2),
                        new CompletedOrder(name("a/2"), OrderState.CANCELED, 1),
                        new CompletedOrder(name("a/3"), OrderState.EXPIRED, 0),
                        new CompletedOrder(name("a/4"), OrderState.REJECTED, 0));
    }

    private void completed(String reference, String status, String words, String filled) {
        desk.peer.send(
                Messages.COMPLETED_ORDER,
                "orderRef",
                reference,
                "status",
                status,
                "completedStatus",
                words,
                "filledQuantity",
                filled);
    }

    @Test
    void asksWhatAnOrderWouldDoWithoutPlacingIt() {
        CompletableFuture<WhatIf> answer = aside(() -> desk.broker.whatIf(opening("a/1", 2, "1.25")));
        WireMessage asked = desk.peer.next(Requests.PLACE_ORDER);
        assertThat(asked.fields().flag(Requests.PLACE_ORDER.field("whatIf"))).isTrue();
        desk.peer.send(
                Messages.OPEN_ORDER,
                "orderId",
                asked.fields().text(Requests.PLACE_ORDER.field("orderId")),
                "whatIf",
                1,
                "status",
                "PreSubmitted",
                "initialMarginChange",
                "250.00",
                "initialMarginAfter",
                "1250",
                "equityWithLoanAfter",
                "10000.50",
                "commission",
                "1.7976931348623157E308",
                "maxCommission",
                "2.80");
        assertThat(answer.join()).isEqualTo(new WhatIf(Money.ofDollars(250), Money.ofCents(874_770)));
        desk.deliver();
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void passesTheRefusalOfAWhatIfOn() {
        CompletableFuture<WhatIf> answer = aside(() -> desk.broker.whatIf(opening("a/1", 2, "1.25")));
        WireMessage asked = desk.peer.next(Requests.PLACE_ORDER);
        desk.peer.error(asked.fields().required(Requests.PLACE_ORDER.field("orderId")), 201, "Order rejected");
        assertThatThrownBy(answer::join).hasCauseInstanceOf(RequestRefusedException.class);
    }
}
