package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalOrderTest {
    private static final Duration LATENCY = Duration.ofSeconds(1);
    private static final Group CONDITIONS = Messages.OPEN_ORDER.group("conditions");

    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    private VerticalSpread spread = null;

    @BeforeEach
    void findSpread() {
        spread = gateway.callSpread();
    }

    private Price last(Instant at) {
        return gateway.market().stock(spread.underlying(), at).orElseThrow().last();
    }

    /** The first instant from noon on, by the minute, at which the stock is lower than ever since ten. */
    private Instant fall() {
        Instant noon = SimulatedGateway.TEN.plus(Duration.ofHours(2));
        Price lowest = Stream.iterate(SimulatedGateway.TEN, at -> at.isBefore(noon), at -> at.plusSeconds(1))
                .map(this::last)
                .min(Price::compareTo)
                .orElseThrow();
        return Stream.iterate(noon, at -> at.plusSeconds(60))
                .limit(7 * 24 * 60L)
                .filter(at -> last(at).isBelow(lowest))
                .findFirst()
                .orElseThrow();
    }

    private static int stockId(WireClient client, VerticalSpread spread) {
        client.send(Reply.of(Requests.CONTRACT_DETAILS)
                .with("requestId", 901)
                .with("symbol", spread.underlying().ticker())
                .with("secType", "STK")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .message());
        int conId = Integer.parseInt(text(client.await(Messages.CONTRACT_DETAILS), "conId"));
        client.await(Messages.CONTRACT_DETAILS_END);
        return conId;
    }

    private Map<String, String> fallingTo(WireClient client, Price level) {
        return new HashMap<>(Map.of(
                "type", "1",
                "conjunction", "a",
                "isMore", "0",
                "price", level.toString(),
                "conId", Integer.toString(stockId(client, spread)),
                "exchange", "SMART",
                "triggerMethod", "0"));
    }

    private Reply stop(WireClient client, int orderId, String limit) {
        return Sent.combination(client, spread, orderId, limit, "stop")
                .with("timeInForce", "GTC")
                .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"));
    }

    private static List<String> told(List<WireMessage> messages) {
        return messages.stream()
                .filter(message -> message.is(Messages.ORDER_STATUS) || message.is(Messages.ERROR))
                .map(message -> text(message, message.is(Messages.ERROR) ? "code" : "status"))
                .toList();
    }

    private void verifyWaits(WireClient client, Price level) {
        client.send(Reply.of(Requests.OPEN_ORDERS).message());
        WireMessage open = client.await(Messages.OPEN_ORDER);
        assertThat(text(open, "status")).isEqualTo("PreSubmitted");
        assertThat(text(open, "timeInForce")).isEqualTo("GTC");
        Fields condition = open.fields().rows(CONDITIONS).getFirst();
        assertThat(condition.required(CONDITIONS.field("type"))).isEqualTo(1);
        assertThat(condition.flag(CONDITIONS.field("isMore"))).isFalse();
        assertThat(condition.text(CONDITIONS.field("price"))).isEqualTo(level.toString());
        assertThat(condition.required(CONDITIONS.field("conId"))).isEqualTo(stockId(client, spread));
        assertThat(condition.text(CONDITIONS.field("exchange"))).isEqualTo("SMART");
        client.settle();
    }

    @Test
    void a_stop_waits_through_a_restart_until_its_price_and_then_works() {
        Instant fall = fall();
        Price level = last(fall);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stop(client, 1, "0.01")
                    .row("conditions", fallingTo(client, level))
                    .message());
            assertThat(told(client.settle())).containsExactly("PendingSubmit");
            gateway.pass(LATENCY);
            assertThat(told(client.settle())).containsExactly("PreSubmitted");
            verifyWaits(client, level);
        }
        gateway.restart();
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            verifyWaits(client, level);
            gateway.until(fall.minusSeconds(60));
            assertThat(told(client.settle())).isEmpty();
            gateway.until(fall.plusSeconds(30));
            assertThat(told(client.settle())).containsExactly("Submitted");
        }
        gateway.restart();
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Reply.of(Requests.OPEN_ORDERS).message());
            assertThat(text(client.await(Messages.OPEN_ORDER), "status")).isEqualTo("Submitted");
        }
    }

    @Test
    void a_stop_is_the_next_days_too_where_a_plain_order_is_not() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stop(client, 1, "0.01")
                    .row("conditions", fallingTo(client, Price.ofCents(1)))
                    .message());
            client.send(Sent.order(client, spread, 2, "0.01", "plain"));
            client.settle();
            gateway.until(SimulatedGateway.TEN.plus(Duration.ofDays(1)));
            client.send(Reply.of(Requests.OPEN_ORDERS).message());
            assertThat(client.settle().stream().filter(message -> message.is(Messages.OPEN_ORDER)))
                    .extracting(message -> text(message, "orderRef"))
                    .last()
                    .isEqualTo("stop");
            assertThat(gateway.exchange().broker().openOrders()).hasSize(1);
        }
    }

    @Test
    void only_the_limit_of_a_stop_may_change() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            Map<String, String> low = fallingTo(client, Price.ofCents(100));
            client.send(stop(client, 1, "0.01").row("conditions", low).message());
            client.settle();
            gateway.pass(LATENCY);
            client.settle();
            client.send(stop(client, 1, "0.02")
                    .row("conditions", fallingTo(client, Price.ofCents(200)))
                    .message());
            assertThat(told(client.settle())).containsExactly("105");
            client.send(stop(client, 1, "0.02").row("conditions", low).message());
            client.settle();
            gateway.pass(LATENCY);
            assertThat(told(client.settle())).containsExactly("PreSubmitted");
            assertThat(gateway.exchange().broker().openOrders().getFirst().limit())
                    .isEqualTo(Price.ofCents(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"type, 3", "type, 4", "type, 6", "triggerMethod, 4", "price, 0", "conId, 5"})
    void what_the_exchange_cannot_wait_for_is_refused(String column, String value) {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            Map<String, String> condition = fallingTo(client, Price.ofCents(100));
            condition.put(column, value);
            client.send(stop(client, 1, "0.01").row("conditions", condition).message());
            assertThat(told(client.settle())).containsExactly("321");
            assertThat(gateway.simulator().ordersPlaced()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"conditionsCancelOrder", "conditionsIgnoreRegularHours"})
    void so_is_a_condition_that_means_something_else(String column) {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stop(client, 1, "0.01")
                    .row("conditions", fallingTo(client, Price.ofCents(100)))
                    .with(column, true)
                    .message());
            assertThat(told(client.settle())).containsExactly("321");
        }
    }

    @Test
    void so_are_two_conditions_at_once() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stop(client, 1, "0.01")
                    .row("conditions", fallingTo(client, Price.ofCents(100)))
                    .row("conditions", fallingTo(client, Price.ofCents(200)))
                    .message());
            assertThat(told(client.settle())).containsExactly("321");
        }
    }
}
