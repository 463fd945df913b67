package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultScriptTest {
    private static final Duration LATENCY = Duration.ofSeconds(1);

    private final FaultScript faults = new FaultScript();

    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway(standard -> standard.withFaults(faults));

    private VerticalSpread spread = null;

    @BeforeEach
    void findSpread() {
        spread = gateway.callSpread();
    }

    @Test
    void a_connection_closed_before_the_handshake_is_the_only_one() {
        faults.arm(Fault.CONNECTION_CLOSED, 1);
        assertThatThrownBy(() -> WireClient.connect(gateway.port(), 1))
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
        WireClient.connect(gateway.port(), 1).close();
    }

    @Test
    void a_silent_port_accepts_and_says_nothing() throws Exception {
        faults.arm(Fault.SILENT_PORT, 1);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(200);
            socket.getOutputStream().write("API\0\0\0\0\tv100..200".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"DROP_BEFORE_BOOKING, 0", "DROP_AFTER_BOOKING, 1"})
    void the_socket_ends_at_an_order_that_is_booked_or_not(Fault fault, int booked) {
        faults.arm(fault, 1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "doubtful"));
            assertThat(endsWithout(client, Messages.OPEN_ORDER)).isTrue();
        }
        try (WireClient again = WireClient.connect(gateway.port(), 2)) {
            again.send(Reply.of(Requests.ALL_OPEN_ORDERS).message());
            assertThat(again.settle().stream().filter(message -> message.is(Messages.OPEN_ORDER)))
                    .hasSize(booked);
        }
    }

    @ParameterizedTest
    @CsvSource({"MARGIN_REJECTION, 201", "TICK_REJECTION, 110"})
    void a_new_order_is_refused_by_code(Fault fault, String code) {
        faults.arm(fault, 1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "refused"));
            assertThat(client.settle())
                    .extracting(message -> text(message, "code"))
                    .containsExactly(code);
            client.send(Sent.order(client, spread, 2, "0.01", "taken"));
            assertThat(client.settle()).noneMatch(message -> message.is(Messages.ERROR));
        }
    }

    @Test
    void a_refused_modification_leaves_the_limit() {
        faults.arm(Fault.MODIFICATION_REFUSED, 1);
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "resting"));
            client.settle();
            client.send(Sent.order(client, spread, 1, "0.02", "resting"));
            client.settle();
            assertThat(client.heard.stream().filter(message -> message.is(Messages.ERROR)))
                    .extracting(message -> text(message, "code"))
                    .endsWith("105");
            assertThat(gateway.exchange()
                            .broker()
                            .openOrders()
                            .getFirst()
                            .limit()
                            .toString())
                    .isEqualTo("0.01");
        }
    }

    @Test
    void an_execution_can_come_before_its_order_and_twice() {
        faults.arm(Fault.EXECUTION_FIRST, 1).arm(Fault.EXECUTION_TWICE, 1);
        String width =
                spread.shortLeg().strike().minus(spread.longLeg().strike()).toString();
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, width, "crossing"));
            client.settle();
            gateway.pass(LATENCY);
            List<WireMessage> told = client.settle();
            assertThat(told.getFirst().is(Messages.EXECUTION_DETAILS)).isTrue();
            assertThat(told.stream().filter(message -> message.is(Messages.EXECUTION_DETAILS)))
                    .hasSize(4);
            assertThat(told).extracting(message -> message.layout().name()).contains("openOrder", "orderStatus");
        }
    }

    @Test
    void the_next_order_id_is_rolled_back_and_its_use_is_refused_with_103() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Sent.order(client, spread, 1, "0.01", "first"));
            client.settle();
            gateway.pass(LATENCY);
            client.send(Sent.cancel(1));
            client.settle();
            gateway.pass(LATENCY);
            faults.arm(Fault.NEXT_ID_ROLLED_BACK, 1);
            client.send(Reply.of(Requests.REQUEST_IDS).message());
            assertThat(text(client.await(Messages.NEXT_VALID_ID), "orderId")).isEqualTo("1");
            client.send(Sent.order(client, spread, 1, "0.01", "second"));
            assertThat(client.settle())
                    .extracting(message -> text(message, "code"))
                    .containsExactly("103");
        }
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE", "HUGE_FRAME"})
    void bytes_that_are_no_frame_end_the_connection(Fault fault) {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            faults.arm(fault, 1);
            client.send(Reply.of(Requests.CURRENT_TIME).message());
            assertThatThrownBy(client::next).isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void a_frame_cut_in_half_ends_the_connection() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            faults.arm(Fault.CUT_FRAME, 1);
            client.send(Reply.of(Requests.CURRENT_TIME).message());
            assertThatThrownBy(client::next)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(EOFException.class);
        }
    }

    @Test
    void losing_and_regaining_the_broker_is_told_to_all_and_1101_ends_the_lines() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Reply.of(Requests.MARKET_DATA)
                    .with("requestId", 5)
                    .with("symbol", gateway.symbol().ticker())
                    .with("secType", "STK")
                    .message());
            client.settle();
            gateway.simulator().brokerLost();
            gateway.simulator().brokerRestored(false);
            gateway.pass(Duration.ofMinutes(5));
            assertThat(client.settle())
                    .extracting(message -> text(message, "code"))
                    .containsExactly("1100", "1101");
        }
    }

    @Test
    void unreadable_requests_are_answered_and_the_session_goes_on() throws Exception {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            client.write(new byte[] {0, 0, 0, 4, '9', '9', '9', 0});
            client.write(new byte[] {0, 0, 0, 4, '3', 0, 'x', 0});
            assertThat(client.settle())
                    .extracting(message -> text(message, "code"))
                    .containsExactly("505", "320");
        }
    }

    private static boolean endsWithout(WireClient client, io.spreadtrader.tws.wire.Layout layout) {
        try {
            List<WireMessage> read = client.next();
            while (!read.isEmpty()) {
                if (read.getFirst().is(layout)) {
                    return false;
                }
                read = client.next();
            }
            return true;
        } catch (UncheckedIOException reset) {
            return true;
        }
    }
}
