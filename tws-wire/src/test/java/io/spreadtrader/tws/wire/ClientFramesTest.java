package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other people's clients send is read whole, and what is sent here is what they send. */
class ClientFramesTest {
    private static final Layout ORDER = Requests.PLACE_ORDER;

    /** Clients write what they leave open in each of these ways. */
    private static final Set<String> OPEN = Set.of("", "0", "0.0", "-1", "2147483647", "1.7976931348623157E308");

    private static final Map<Integer, Integer> PLACE_ORDER_FIELDS =
            Map.of(151, 131, 157, 131, 176, 136, 178, 135, 187, 139, 193, 139, 200, 140);

    @Test
    void every_frame_of_an_independent_client_is_read_to_its_last_byte() {
        for (ClientFrame frame : ClientFrame.all()) {
            WireMessage read = WireCodec.ofServer(frame.serverVersion()).decode(frame.payload());
            assertThat(read.surplusBytes()).as(frame.toString()).isZero();
            assertThat(columns(frame.payload())).as(frame.toString()).hasSize(frame.fields());
        }
    }

    @Test
    void what_was_read_of_an_independent_client_is_written_as_the_same_bytes() {
        for (ClientFrame frame : ClientFrame.all()) {
            WireMessage read = WireCodec.ofServer(frame.serverVersion()).decode(frame.payload());
            List<String> written =
                    columns(WireCodec.ofClient(frame.serverVersion()).encode(read));
            List<String> sent = columns(frame.payload());
            assertThat(written).as(frame.toString()).hasSameSizeAs(sent);
            for (int column = 0; column < sent.size(); column++) {
                assertThat(open(written.get(column)))
                        .as("%s, column %d", frame, column)
                        .isEqualTo(open(sent.get(column)));
            }
        }
    }

    @Test
    void an_order_for_a_spread_is_written_as_independent_clients_write_it() {
        int compared = 0;
        for (ClientFrame frame : ClientFrame.all()) {
            List<String> sent = columns(frame.payload());
            if (!sent.getFirst().equals("3") || !sent.contains("2.15")) {
                continue;
            }
            int orderId = Integer.parseInt(sent.get(1));
            List<String> written =
                    columns(WireCodec.ofClient(frame.serverVersion()).encode(spread(orderId)));
            assertThat(written).as(frame.toString()).hasSameSizeAs(sent);
            for (int column = 0; column < sent.size(); column++) {
                String ours = written.get(column);
                String theirs = sent.get(column);
                if (frame.client().equals("ib_async")) {
                    assertThat(ours).as("%s, column %d", frame, column).isEqualTo(theirs);
                } else if (!ours.equals("O")) {
                    assertThat(open(ours)).as("%s, column %d", frame, column).isEqualTo(open(theirs));
                }
            }
            compared++;
        }
        assertThat(compared).isEqualTo(7);
    }

    @Test
    void an_order_for_a_spread_has_as_many_columns_as_each_version_wants() {
        PLACE_ORDER_FIELDS.forEach((version, fields) -> assertThat(
                        columns(WireCodec.ofClient(version).encode(spread(1))))
                .as("version %d", version)
                .hasSize(fields));
    }

    @Test
    void a_cancellation_is_written_as_each_version_wants_it() {
        WireMessage cancel =
                Requests.CANCEL_ORDER.message(new WrittenFields().with(Requests.CANCEL_ORDER.field("orderId"), 9));
        Map.of(168, "4|1|9|", 169, "4|1|9||", 186, "4|1|9||", 187, "4|1|9||||2147483647|", 192, "4|9|||2147483647|")
                .forEach((version, payload) ->
                        assertThat(WireCodec.ofClient(version).encode(cancel)).isEqualTo(ClientFrame.payload(payload)));
    }

    private static WireMessage spread(int orderId) {
        WrittenFields order = new WrittenFields()
                .with(ORDER.field("orderId"), orderId)
                .with(ORDER.field("symbol"), "SPY")
                .with(ORDER.field("secType"), "BAG")
                .with(ORDER.field("exchange"), "SMART")
                .with(ORDER.field("currency"), "USD")
                .with(ORDER.field("action"), "BUY")
                .with(ORDER.field("quantity"), 1)
                .with(ORDER.field("orderType"), "LMT")
                .with(ORDER.field("limit"), 2.15)
                .with(ORDER.field("timeInForce"), "DAY")
                .with(ORDER.field("orderRef"), "intent-0001");
        leg(order, 700000600, "BUY");
        leg(order, 700000605, "SELL");
        Group routing = ORDER.group("routing");
        order.addRow(routing).with(routing.field("tag"), "NonGuaranteed").with(routing.field("value"), "0");
        return ORDER.message(order);
    }

    private static void leg(WrittenFields order, int conId, String action) {
        Group legs = ORDER.group("legs");
        order.addRow(legs)
                .with(legs.field("conId"), conId)
                .with(legs.field("ratio"), 1)
                .with(legs.field("action"), action)
                .with(legs.field("exchange"), "SMART");
    }

    private static String open(String text) {
        return OPEN.contains(text) ? "" : text;
    }

    private static List<String> columns(byte[] payload) {
        List<String> columns =
                new ArrayList<>(Arrays.asList(new String(payload, StandardCharsets.UTF_8).split("\0", -1)));
        assertThat(columns.removeLast()).as("after the last NUL").isEmpty();
        return columns;
    }
}
