package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the broker does by itself, at a word of the script. */
class IncidentsTest {
    private static final Duration LATENCY = Duration.ofSeconds(1);
    private static final Instant NEXT_MORNING = SimulatedGateway.TEN.plus(Duration.ofDays(1));

    private final FaultScript faults = new FaultScript();

    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway(standard -> standard.withFaults(faults));

    private VerticalSpread spread = null;

    @BeforeEach
    void findSpread() {
        spread = gateway.callSpread();
    }

    private void hold(WireClient client) {
        String width =
                spread.shortLeg().strike().minus(spread.longLeg().strike()).toString();
        client.send(Sent.order(client, spread, 1, width, "held"));
        client.settle();
        gateway.pass(LATENCY);
        client.settle();
        assertThat(held()).hasSize(2);
    }

    private Map<Instrument, Integer> held() {
        return gateway.exchange().broker().holdings();
    }

    @Test
    void short_contracts_are_assigned_overnight_and_not_before_there_are_any() {
        faults.arm(Fault.OVERNIGHT_ASSIGNMENT, 1);
        gateway.until(NEXT_MORNING);
        assertThat(faults.left(Fault.OVERNIGHT_ASSIGNMENT)).isEqualTo(1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            hold(client);
            gateway.pass(Duration.ofHours(1));
            assertThat(held()).containsEntry(spread.shortLeg(), -2);
            client.send(Reply.of(Requests.POSITIONS).message());
            client.settle();
            gateway.until(NEXT_MORNING.plus(Duration.ofDays(1)));
            assertThat(held())
                    .containsEntry(new Stock(spread.underlying()), -200)
                    .containsEntry(spread.longLeg(), 2)
                    .doesNotContainKey(spread.shortLeg());
            assertThat(client.settle().stream().filter(message -> message.is(Messages.POSITION)))
                    .extracting(message ->
                            text(message, "secType") + " " + (int) Double.parseDouble(text(message, "quantity")))
                    .contains("STK -200", "OPT 0");
        }
        assertThat(faults.left(Fault.OVERNIGHT_ASSIGNMENT)).isZero();
    }

    @Test
    void what_the_broker_liquidates_is_told_as_executions_of_no_order() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            hold(client);
            faults.arm(Fault.LIQUIDATION, 1);
            gateway.pass(LATENCY);
            assertThat(held()).isEmpty();
            assertThat(client.settle().stream().filter(message -> message.is(Messages.EXECUTION_DETAILS)))
                    .hasSize(2)
                    .allSatisfy(
                            message -> assertThat(text(message, "liquidation")).isEqualTo("1"));
        }
    }

    @Test
    void a_nightly_restart_ends_every_connection_and_leaves_a_silent_port_for_two_more() throws IOException {
        faults.arm(Fault.NIGHTLY_RESTART, 1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            gateway.pass(LATENCY);
            client.settle();
            gateway.until(NEXT_MORNING);
            Assertions.assertThatThrownBy(client::settle).isNotNull();
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
                socket.setSoTimeout(200);
                socket.getOutputStream().write("API\0\0\0\0\tv100..200".getBytes(StandardCharsets.US_ASCII));
                Assertions.assertThatThrownBy(() -> socket.getInputStream().read())
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }
        WireClient.connect(gateway.port(), 1).close();
    }

    private WireMessage line(int requestId) {
        return Reply.of(Requests.MARKET_DATA)
                .with("requestId", requestId)
                .with("symbol", spread.underlying().ticker())
                .with("secType", "STK")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .message();
    }

    private static List<String> kinds(List<WireMessage> told) {
        return told.stream()
                .filter(message -> message.is(Messages.TICK_PRICE))
                .map(message -> text(message, "tickType"))
                .toList();
    }

    @Test
    void a_delayed_line_says_so_and_has_numbers_of_its_own() {
        faults.arm(Fault.DELAYED_DATA, 1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            client.send(line(5));
            List<WireMessage> told = client.settle();
            assertThat(told.stream().filter(message -> message.is(Messages.MARKET_DATA_TYPE)))
                    .extracting(message -> text(message, "type"))
                    .containsExactly("3");
            assertThat(kinds(told)).contains("66", "67", "68", "76").doesNotContain("1", "2", "4", "14");
            gateway.pass(Duration.ofMinutes(5));
            assertThat(kinds(client.settle())).isNotEmpty().allMatch(kind -> Integer.parseInt(kind) >= 66);
            client.send(line(6));
            assertThat(kinds(client.settle())).contains("1", "2", "4");
        }
    }
}
