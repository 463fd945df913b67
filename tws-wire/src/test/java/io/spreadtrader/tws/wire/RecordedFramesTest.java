package io.spreadtrader.tws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Frames other people recorded of real gateways, or of their clients, kept by the place they stand in those people's
 * tests. Those tests name server version 164, and the frames agree: contract details have the sizes of 164, errors
 * not yet the column of 166.
 */
class RecordedFramesTest {
    private static final int VERSION = 164;

    /** Where the recorded messages of a server stand that have a layout here. */
    private static final Set<String> MESSAGES = places("accounts/decoders/tests.rs:5 contracts/tests.rs:12,13,14"
            + " market_data/historical/decoders/tests.rs:52 market_data/historical/tests.rs:76"
            + " market_data/realtime/decoders/tests.rs:282,298,317"
            + " market_data/realtime/tests/market_data_tests.rs:10,12,14,16,81,138,200 messages/tests.rs:280"
            + " orders/tests.rs:17,18,19,20,21,22,23,306,307,364,384,385,519,537,555,574"
            + " testdata/responses.rs:3,5,6,7,8,12 transport/recorder/tests.rs:127");

    private static final Set<String> REQUESTS =
            places("accounts/tests.rs:69,70,113,114,169,170 contracts/tests.rs:26 market_data.rs:94"
                    + " orders/tests.rs:46,318,356,373,396,528,546,565,594,620,645");

    private final Map<String, byte[]> recorded = new LinkedHashMap<>();

    @BeforeEach
    void read() {
        for (String line : SharedFiles.data("tws-wire/rust-ibapi_messages_2025-02.tsv")) {
            String[] parts = line.split("\t");
            byte[] payload = parts[1].contains("\\0")
                    ? parts[1].replace("\\0", "\0").getBytes(UTF_8)
                    : ClientFrame.payload(parts[1]);
            recorded.putIfAbsent(parts[0].replaceFirst("^src/", ""), payload);
        }
    }

    @Test
    void every_recorded_message_is_read_to_its_last_byte() {
        for (String place : MESSAGES) {
            assertThat(whole(WireCodec.ofClient(VERSION), place).surplusBytes())
                    .as(place)
                    .isZero();
        }
    }

    @Test
    void every_recorded_request_is_read_and_written_as_the_same_columns() {
        for (String place : REQUESTS) {
            WireMessage read = whole(WireCodec.ofServer(VERSION), place);
            assertThat(read.surplusBytes()).as(place).isZero();
            byte[] written = WireCodec.ofClient(VERSION).encode(read);
            assertThat(new String(written, UTF_8).split("\0", -1))
                    .as(place)
                    .hasSameSizeAs(new String(recorded.get(place), UTF_8).split("\0", -1));
            WireMessage again = WireCodec.ofServer(VERSION).decode(written);
            for (Field field : read.layout().fields()) {
                assertThat(again.fields().text(field))
                        .as("%s of %s", field, place)
                        .isEqualTo(read.fields().text(field));
            }
        }
    }

    @Test
    void an_order_is_open_then_filled_and_its_commission_known() {
        Layout order = Messages.OPEN_ORDER;
        Fields open = message("orders/tests.rs:17");
        assertThat(open.required(order.field("orderId"))).isEqualTo(13);
        assertThat(open.whole(order.field("permId"))).hasValue(1_376_327_563L);
        assertThat(open.real(order.field("quantity"))).hasValue(100);
        assertThat(open.text(order.field("status"))).isEqualTo("PreSubmitted");
        assertThat(open.integer(order.field("minQuantity"))).isEmpty();
        assertThat(open.real(order.field("initialMarginBefore"))).isEmpty();
        assertThat(open.flag(order.field("noAutoPriceForHedge"))).isTrue();
        Fields filled = message("orders/tests.rs:22");
        assertThat(filled.text(order.field("status"))).isEqualTo("Filled");
        assertThat(filled.real(order.field("commission"))).hasValue(1.0);
        assertThat(filled.text(order.field("commissionCurrency"))).isEqualTo("USD");
        Fields execution = message("orders/tests.rs:19");
        assertThat(execution.text(Messages.EXECUTION_DETAILS.field("executionId")))
                .isEqualTo(message("orders/tests.rs:23").text(Messages.COMMISSION_REPORT.field("executionId")))
                .isEqualTo("00025b46.63f8f39c.01.01");
        assertThat(execution.real(Messages.EXECUTION_DETAILS.field("price"))).hasValue(196.52);
        assertThat(execution.integer(Messages.EXECUTION_DETAILS.field("lastLiquidity")))
                .hasValue(2);
    }

    @Test
    void an_order_of_another_day_is_completed() {
        Layout order = Messages.COMPLETED_ORDER;
        Fields read = message("orders/tests.rs:384");
        assertThat(read.text(order.field("status"))).isEqualTo("Filled");
        assertThat(read.text(order.field("completedStatus"))).isEqualTo("Filled Size: 100");
        assertThat(read.real(order.field("filledQuantity"))).hasValue(100);
        assertThat(read.whole(order.field("permId"))).hasValue(1_824_933_227L);
        assertThat(read.whole(order.field("parentPermId"))).isEmpty();
    }

    @Test
    void a_contract_has_its_steps_and_its_identifiers() {
        Layout contract = Messages.CONTRACT_DETAILS;
        Fields read = message("contracts/tests.rs:12");
        assertThat(read.required(contract.field("conId"))).isEqualTo(76_792_991);
        assertThat(read.real(contract.field("minTick"))).hasValue(0.01);
        assertThat(read.text(contract.field("stockType"))).isEqualTo("COMMON");
        assertThat(read.real(contract.field("suggestedSizeIncrement"))).hasValue(100);
        Group identifiers = contract.group("secIds");
        assertThat(read.rows(identifiers)).singleElement().satisfies(row -> assertThat(
                        row.text(identifiers.field("value")))
                .isEqualTo("US88160R1014"));
    }

    @Test
    void bars_have_their_prices() {
        Group bars = Messages.HISTORICAL_DATA.group("bars");
        List<? extends Fields> read =
                message("market_data/historical/tests.rs:76").rows(bars);
        assertThat(read).hasSize(2);
        assertThat(read.getLast().text(bars.field("date"))).isEqualTo("20230414");
        assertThat(read.getLast().real(bars.field("close"))).hasValue(185.0);
        assertThat(read.getLast().integer(bars.field("count"))).hasValue(277_547);
    }

    @Test
    void a_recorded_order_for_a_spread_has_its_legs() {
        Layout order = Requests.PLACE_ORDER;
        Fields read = whole(WireCodec.ofServer(VERSION), "orders/tests.rs:645").fields();
        Group legs = order.group("legs");
        assertThat(read.rows(legs))
                .extracting(leg -> leg.required(legs.field("conId")))
                .containsExactly(55_928_698, 55_850_663);
        assertThat(read.rows(legs))
                .extracting(leg -> leg.text(legs.field("action")))
                .containsExactly("BUY", "SELL");
        assertThat(read.text(order.field("orderType"))).isEqualTo("MKT");
    }

    private Fields message(String place) {
        return whole(WireCodec.ofClient(VERSION), place).fields();
    }

    /** Some of the strings in those people's tests end with one NUL too many. */
    private WireMessage whole(WireCodec codec, String place) {
        byte[] payload = recorded.get(place);
        assertThat(payload).as(place).isNotNull();
        WireMessage read = codec.decode(payload);
        boolean oneTooMany = read.surplusBytes() == 1 && payload[payload.length - 2] == 0;
        return oneTooMany ? codec.decode(Arrays.copyOf(payload, payload.length - 1)) : read;
    }

    /** {@code file:1,2 other:3} are three places. */
    private static Set<String> places(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(file ->
                        Arrays.stream(file.split(":")[1].split(",")).map(line -> file.split(":")[0] + ":" + line))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
