package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's clients send is read whole, and what is sent here is what they send. */
class ClientFramesTest {
    private static final Layout ORDER = Requests.PLACE_ORDER;

    /** Clients write what they leave open in each of these ways. */
    private static final Set<String> OPEN = Set.of("", "0", "0.0", "-1", "2147483647", "1.7976931348623157E308");

    private static final Map<Integer, Integer> PLACE_ORDER_FIELDS =
            Map.of(151, 131, 157, 131, 176, 136, 178, 135, 187, 139, 193, 139, 200, 140);

    /** Of these, clients send one version or another, and no gateway minds. */
    private static final Set<String> ANY_VERSION =
            Set.of("cancelMarketData", "accountUpdatesMulti", "cancelAccountUpdatesMulti");

    static List<Named<Supplier<List<ClientFrame>>>> frames() {
        return List.of(Named.of("recorded", ClientFrame::recorded), Named.of("captured", ClientFrame::captured));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void every_frame_of_an_independent_client_is_read_to_its_last_byte(Supplier<List<ClientFrame>> frames) {
        for (ClientFrame frame : frames.get()) {
            WireMessage read = WireCodec.ofServer(frame.serverVersion()).decode(frame.payload());
            assertThat(read.surplusBytes()).as(frame.toString()).isZero();
            assertThat(columns(frame.payload())).as(frame.toString()).hasSize(frame.fields());
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void what_was_read_of_an_independent_client_is_written_as_the_same_columns(Supplier<List<ClientFrame>> frames) {
        for (ClientFrame frame : frames.get()) {
            WireMessage read = WireCodec.ofServer(frame.serverVersion()).decode(frame.payload());
            List<String> written =
                    columns(WireCodec.ofClient(frame.serverVersion()).encode(read));
            List<String> sent = columns(frame.payload());
            assertThat(written).as(frame.toString()).hasSameSizeAs(sent);
            int first = ANY_VERSION.contains(read.layout().name()) ? 2 : 0;
            for (int column = first; column < sent.size(); column++) {
                assertThat(open(written.get(column)))
                        .as("%s, column %d", frame, column)
                        .isEqualTo(open(sent.get(column)));
            }
        }
    }

    @Test
    void conditions_of_every_type_have_their_values() {
        Group conditions = ORDER.group("conditions");
        List<ClientFrame> conditional = ClientFrame.captured().stream()
                .filter(frame -> frame.what().contains("conditions of every type"))
                .toList();
        assertThat(conditional).hasSizeGreaterThan(8);
        for (ClientFrame frame : conditional) {
            Fields read = WireCodec.ofServer(frame.serverVersion())
                    .decode(frame.payload())
                    .fields();
            List<? extends Fields> rows = read.rows(conditions);
            assertThat(rows)
                    .extracting(row -> row.required(conditions.field("type")))
                    .containsExactly(1, 3, 4, 5, 6, 7);
            assertThat(rows)
                    .extracting(row -> row.text(conditions.field("conjunction")))
                    .containsExactly("a", "o", "a", "a", "o", "a");
            Fields price = rows.getFirst();
            assertThat(price.flag(conditions.field("isMore"))).isFalse();
            assertThat(price.real(conditions.field("price"))).hasValue(598.5);
            assertThat(price.required(conditions.field("conId"))).isEqualTo(756733);
            assertThat(price.required(conditions.field("triggerMethod"))).isEqualTo(2);
            assertThat(rows.getLast().real(conditions.field("changePercent"))).hasValue(2.5);
            assertThat(read.flag(ORDER.field("conditionsIgnoreRegularHours"))).isFalse();
            assertThat(read.flag(ORDER.field("conditionsCancelOrder"))).isTrue();
        }
    }

    @Test
    void what_is_adjusted_hedged_and_scaled_has_its_values() {
        for (ClientFrame frame : ClientFrame.captured()) {
            if (!frame.what().contains("adjusted, hedged")) {
                continue;
            }
            Fields read = WireCodec.ofServer(frame.serverVersion())
                    .decode(frame.payload())
                    .fields();
            assertThat(read.text(ORDER.field("adjustedOrderType"))).isEqualTo("TRAIL");
            assertThat(read.real(ORDER.field("adjustedStopPrice"))).hasValue(2.8);
            assertThat(read.text(ORDER.field("hedgeParameter"))).isEqualTo("x");
            assertThat(read.flag(ORDER.field("scaleAutoReset"))).isTrue();
            assertThat(read.real(ORDER.field("underlyingDelta"))).hasValue(0.5);
            assertThat(read.flag(ORDER.field("whatIf"))).isTrue();
            if (frame.serverVersion() >= 158) {
                assertThat(read.integer(ORDER.field("duration")))
                        .as(frame.toString())
                        .hasValue(60);
            }
            if (frame.serverVersion() >= 166) {
                assertThat(read.text(ORDER.field("advancedErrorOverride"))).isEqualTo("8229");
            }
            if (frame.serverVersion() >= 189) {
                assertThat(read.flag(ORDER.field("includeOvernight"))).isTrue();
            }
        }
    }

    @Test
    void an_order_for_a_spread_is_written_as_independent_clients_write_it() {
        int compared = 0;
        for (ClientFrame frame : ClientFrame.recorded()) {
            List<String> sent = columns(frame.payload());
            if (!sent.getFirst().equals("3") || !sent.contains("2.15")) {
                continue;
            }
            int orderId = Integer.parseInt(sent.get(1));
            List<String> written =
                    columns(WireCodec.ofClient(frame.serverVersion()).encode(SpreadOrder.of(orderId)));
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
                        columns(WireCodec.ofClient(version).encode(SpreadOrder.of(1))))
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
