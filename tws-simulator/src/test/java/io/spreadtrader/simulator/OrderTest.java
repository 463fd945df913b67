package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderTest {
    private static final Duration LATENCY = Duration.ofSeconds(1);

    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    private VerticalSpread spread = null;

    @BeforeEach
    void findSpread() {
        spread = gateway.callSpread();
    }

    @Test
    void an_order_is_acknowledged_then_works_then_is_cancelled_with_202() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "resting"));
            assertThat(told(client)).containsExactly("openOrder PreSubmitted", "orderStatus PreSubmitted");
            gateway.pass(LATENCY);
            assertThat(told(client)).containsExactly("openOrder Submitted", "orderStatus Submitted");
            client.send(Sent.cancel(1));
            assertThat(told(client)).containsExactly("orderStatus PendingCancel");
            gateway.pass(LATENCY);
            assertThat(told(client)).containsExactly("orderStatus Cancelled", "error 202");
        }
    }

    @Test
    void a_fill_is_told_by_executions_then_commissions_then_the_status() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, width(), "crossing"));
            client.settle();
            gateway.pass(LATENCY);
            assertThat(told(client))
                    .containsExactly(
                            "openOrder Submitted",
                            "orderStatus Submitted",
                            "executionDetails BAG BOT 2",
                            "executionDetails OPT BOT 2",
                            "executionDetails OPT SLD 2",
                            "commissionReport",
                            "commissionReport",
                            "openOrder Filled",
                            "orderStatus Filled");
        }
    }

    @Test
    void executions_asked_for_are_those_told_live() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, width(), "crossing"));
            client.settle();
            gateway.pass(LATENCY);
            List<String> live = executionIds(client.settle());
            client.send(Reply.of(Requests.EXECUTIONS).with("requestId", 3).message());
            assertThat(executionIds(client.settle())).isEqualTo(live).hasSize(3);
        }
    }

    @Test
    void the_same_order_id_again_changes_the_limit() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "resting"));
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.order(client, spread, 1, "0.02", "resting"));
            client.settle();
            gateway.pass(LATENCY);
            List<WireMessage> told = client.settle();
            assertThat(told).extracting(message -> text(message, "status")).containsExactly("Submitted", "Submitted");
            assertThat(text(told.getFirst(), "limit")).isEqualTo("0.02");
            assertThat(gateway.simulator().ordersPlaced()).isEqualTo(1);
            assertThat(gateway.simulator().modifications()).isEqualTo(1);
        }
    }

    @Test
    void a_reference_sent_twice_is_two_orders_and_is_counted() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "intent-1"));
            client.send(Sent.order(client, spread, 2, "0.01", "intent-1"));
            client.settle();
            gateway.pass(LATENCY);
            assertThat(gateway.exchange().broker().openOrders())
                    .extracting(order -> order.id().value())
                    .containsExactly("intent-1", "intent-1~2");
            assertThat(gateway.simulator().duplicateOrderReferences()).isEqualTo(1);
        }
    }

    @Test
    void a_debit_spread_at_a_credits_sign_rests_and_a_credit_spread_at_a_debits_sign_fills_at_natural() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "-0.50", "debit-as-credit"));
            VerticalSpread credit = new VerticalSpread(spread.shortLeg(), spread.longLeg());
            client.send(Sent.order(client, credit, 2, "0.50", "credit-as-debit"));
            client.settle();
            gateway.pass(LATENCY);
            List<WireMessage> statuses = client.settle().stream()
                    .filter(message -> message.is(Messages.ORDER_STATUS))
                    .toList();
            assertThat(statuses.stream()
                            .filter(status -> text(status, "orderId").equals("1")))
                    .extracting(status -> text(status, "status"))
                    .containsExactly("Submitted");
            WireMessage last = statuses.getLast();
            assertThat(text(last, "status")).isEqualTo("Filled");
            assertThat(Double.parseDouble(text(last, "avgFillPrice"))).isNegative();
        }
    }

    @Test
    void what_the_broker_refuses_has_its_code() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.combination(client, spread, 1, "0.10", "untagged").message());
            client.send(Sent.order(client, spread, 2, "0.105", "off-tick"));
            client.send(Sent.order(client, spread, 3, "500", "beyond"));
            client.send(Sent.combination(client, spread, 4, "0.10", "leg-prices")
                    .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"))
                    .row("legPrices", Map.of("price", "0.10"))
                    .message());
            client.send(Sent.cancel(99));
            assertThat(errors(client)).containsExactly("1 10043", "2 110", "3 201", "4 10058", "99 10147");
            assertThat(gateway.simulator().ordersPlaced()).isZero();
        }
    }

    @Test
    void an_ended_order_is_neither_changed_nor_cancelled_nor_its_id_used_again() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, width(), "filled"));
            client.send(Sent.order(client, spread, 2, "0.01", "cancelled"));
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.cancel(2));
            client.settle();
            gateway.pass(LATENCY);
            client.settle();
            client.send(Sent.order(client, spread, 1, "0.02", "filled"));
            client.send(Sent.order(client, spread, 2, "0.02", "cancelled"));
            client.send(Sent.cancel(1));
            assertThat(errors(client)).containsExactly("2 202", "1 104", "2 103", "1 10148");
        }
    }

    @Test
    void an_order_the_account_cannot_bear_is_rejected_with_201() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            Reply order = Sent.combination(client, spread, 1, width(), "too-much")
                    .with("quantity", 1_000_000)
                    .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"));
            client.send(order.message());
            client.settle();
            gateway.pass(LATENCY);
            assertThat(told(client)).containsExactly("error 201", "orderStatus Inactive");
        }
    }

    @Test
    void what_if_answers_with_margin_and_routes_nothing() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            Reply order = Sent.combination(client, spread, 1, "0.30", "asked")
                    .with("whatIf", true)
                    .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"));
            client.send(order.message());
            WireMessage answer = client.settle().getLast();
            assertThat(text(answer, "initialMarginChange")).isEqualTo("60.00");
            assertThat(Double.parseDouble(text(answer, "commission"))).isPositive();
            assertThat(gateway.exchange().broker().openOrders()).isEmpty();
        }
    }

    @Test
    void a_day_order_ends_with_the_session_without_an_error() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "resting"));
            client.settle();
            gateway.pass(LATENCY);
            client.settle();
            gateway.pass(Duration.ofHours(7));
            assertThat(told(client)).containsExactly("openOrder Cancelled", "orderStatus Cancelled");
            client.send(Reply.of(Requests.COMPLETED_ORDERS).message());
            WireMessage completed = client.settle().getFirst();
            assertThat(text(completed, "completedStatus")).isEqualTo("Expired");
        }
    }

    @Test
    void stock_is_bought_and_sold_with_positive_limits_and_no_summary() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.stock(gateway.symbol(), 1, "BUY", 100, "9999"));
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.stock(gateway.symbol(), 2, "SELL", 100, "0.01"));
            List<WireMessage> bought = client.settle();
            gateway.pass(LATENCY);
            List<WireMessage> sold = client.settle();
            assertThat(executions(bought)).containsExactly("executionDetails STK BOT 100");
            assertThat(executions(sold)).containsExactly("executionDetails STK SLD 100");
            assertThat(Double.parseDouble(text(sold.getLast(), "avgFillPrice"))).isPositive();
            assertThat(gateway.exchange().broker().holdings()).isEmpty();
        }
    }

    @Test
    void a_combination_sold_as_a_whole_trades_its_legs_the_other_way_round() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.combination(client, spread, 1, "0.01", "sold")
                    .with("action", "SELL")
                    .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"))
                    .message());
            client.settle();
            gateway.pass(LATENCY);
            List<WireMessage> told = client.settle();
            assertThat(executions(told))
                    .containsExactly(
                            "executionDetails BAG SLD 2", "executionDetails OPT SLD 2", "executionDetails OPT BOT 2");
            assertThat(Double.parseDouble(text(told.getLast(), "avgFillPrice"))).isPositive();
            assertThat(gateway.exchange().broker().holdings())
                    .containsEntry(spread.longLeg(), -2)
                    .containsEntry(spread.shortLeg(), 2);
        }
    }

    @Test
    void an_order_larger_than_what_is_shown_fills_in_parts_that_add_up_and_its_rest_is_cancelled() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.combination(client, spread, 1, width(), "large")
                    .with("quantity", 900)
                    .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"))
                    .message());
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.cancel(1));
            client.settle();
            gateway.pass(LATENCY);
            client.settle();
            List<WireMessage> statuses = client.heard.stream()
                    .filter(message -> message.is(Messages.ORDER_STATUS))
                    .toList();
            WireMessage last = statuses.getLast();
            int filled = Integer.parseInt(text(last, "filled"));
            assertThat(text(last, "status")).isEqualTo("Cancelled");
            assertThat(filled).isBetween(1, 899);
            assertThat(Integer.parseInt(text(last, "remaining"))).isEqualTo(900 - filled);
            assertThat(gateway.exchange().broker().holdings()).containsEntry(spread.longLeg(), filled);
        }
    }

    private static List<String> executions(List<WireMessage> messages) {
        return messages.stream()
                .filter(message -> message.is(Messages.EXECUTION_DETAILS))
                .map(OrderTest::inWords)
                .toList();
    }

    private String width() {
        return spread.shortLeg().strike().minus(spread.longLeg().strike()).toString();
    }

    /** All that were ever told to this client, the greeting's notices apart. */
    private static List<String> errors(WireClient client) {
        client.settle();
        return client.heard.stream()
                .filter(message ->
                        message.is(Messages.ERROR) && !text(message, "id").equals("-1"))
                .map(message -> text(message, "id") + " " + text(message, "code"))
                .toList();
    }

    private static List<String> executionIds(List<WireMessage> messages) {
        return messages.stream()
                .filter(message -> message.is(Messages.EXECUTION_DETAILS))
                .map(message -> text(message, "executionId"))
                .toList();
    }

    private static List<String> told(WireClient client) {
        return client.settle().stream().map(OrderTest::inWords).toList();
    }

    private static String inWords(WireMessage message) {
        String name = message.layout().name();
        return switch (name) {
            case "openOrder", "orderStatus" -> name + " " + text(message, "status");
            case "error" -> name + " " + text(message, "code");
            case "executionDetails" ->
                name + " " + text(message, "secType") + " " + text(message, "side") + " " + text(message, "shares");
            default -> name;
        };
    }
}
