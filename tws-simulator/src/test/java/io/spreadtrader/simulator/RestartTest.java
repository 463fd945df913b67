package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestartTest {
    private static final Duration LATENCY = Duration.ofSeconds(1);

    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    @Test
    void a_restarted_gateway_knows_orders_executions_and_ids() {
        VerticalSpread spread = gateway.callSpread();
        String width =
                spread.shortLeg().strike().minus(spread.longLeg().strike()).toString();
        List<String> before;
        try (WireClient client = WireClient.connect(gateway.port(), 3)) {
            client.send(Sent.order(client, spread, 41, "0.01", "resting"));
            client.send(Sent.order(client, spread, 42, width, "filled"));
            client.send(Sent.order(client, spread, 43, "0.01", "cancelled"));
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.cancel(43));
            client.settle();
            gateway.pass(LATENCY);
            before = everything(client);
        }
        gateway.restart();
        try (WireClient client = WireClient.connect(gateway.port(), 3)) {
            assertThat(everything(client)).isEqualTo(before).hasSize(9);
            client.send(Reply.of(Requests.REQUEST_IDS).message());
            assertThat(text(client.await(Messages.NEXT_VALID_ID), "orderId")).isEqualTo("44");
            client.send(Sent.cancel(41));
            client.settle();
            gateway.pass(LATENCY);
            assertThat(client.settle())
                    .extracting(message -> message.layout().name())
                    .containsExactly("orderStatus", "error");
        }
    }

    private static List<String> everything(WireClient client) {
        client.settle();
        client.send(Reply.of(Requests.OPEN_ORDERS).message());
        client.send(Reply.of(Requests.COMPLETED_ORDERS).message());
        client.send(Reply.of(Requests.EXECUTIONS).with("requestId", 7).message());
        return client.settle().stream()
                .filter(message -> !message.layout().name().endsWith("End"))
                .map(RestartTest::inWords)
                .toList();
    }

    private static String inWords(WireMessage message) {
        return switch (message.layout().name()) {
            case "executionDetails" -> text(message, "executionId") + " " + text(message, "orderRef");
            case "commissionReport" -> text(message, "executionId") + " " + text(message, "commission");
            case "orderStatus" -> text(message, "status") + " " + text(message, "permId");
            default -> text(message, "status") + " " + text(message, "orderRef") + " " + text(message, "permId");
        };
    }
}
