package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final Layout TICK = Messages.TICK_PRICE;
    private static final Layout STATUS = Messages.ORDER_STATUS;

    private static Fields price(String price) {
        return WireCodec.ofClient(176)
                .decode(ClientFrame.payload("1|6|1|1|" + price + "|0|0|"))
                .fields();
    }

    private static Fields permId(String permId) {
        return WireCodec.ofClient(176)
                .decode(ClientFrame.payload("3|1|Filled|1|0|1|" + permId + "|0|1|7|||"))
                .fields();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1.5",
                "2.15",
                "0.1",
                "600.0",
                ".5",
                "5.",
                "123456789.123456789",
                "0.000000000000000001",
                "9007199254740993",
                "9007199254740992",
                "999999999999999999",
                "1234567890123456789012",
                "1E-7",
                "1.5e+20",
                "+2.50",
                "4.9E-324",
                "Infinity",
                "-Infinity",
                "179.769313486231570"
            })
    void a_real_is_what_the_platform_reads(String text) {
        assertThat(price(text).real(TICK.field("price"))).hasValue(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7976931348623157E308", "1.7976931348623157e+308", "", "NaN", "nan"})
    void a_real_may_be_unset(String text) {
        assertThat(price(text).real(TICK.field("price"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1d", "0x1p3", " 1", "1.2.3", "-", ".", "--1", "1,5", "e5"})
    void what_is_no_real_is_malformed(String text) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> price(text).real(TICK.field("price")))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-7,-7", "1376327563,1376327563", "-9223372036854775808,-9223372036854775808"})
    void a_whole_number_is_read(String text, long number) {
        assertThat(permId(text).whole(STATUS.field("permId"))).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9223372036854775807"})
    void a_whole_number_may_be_unset(String text) {
        assertThat(permId(text).whole(STATUS.field("permId"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.0", "-", "12x", "٣"})
    void what_is_no_whole_number_is_malformed(String text) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> permId(text).whole(STATUS.field("permId")));
    }

    @ParameterizedTest
    @CsvSource({"2147483646,true", "2147483648,false", "-2147483648,true", "-2147483649,false"})
    void an_integer_has_32_bits(String text, boolean good) {
        Fields read = WireCodec.ofClient(176)
                .decode(ClientFrame.payload("9|1|" + text + "|"))
                .fields();
        Field orderId = Messages.NEXT_VALID_ID.field("orderId");
        if (good) {
            assertThat(read.required(orderId)).isEqualTo(Integer.parseInt(text));
        } else {
            assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> read.required(orderId));
        }
    }

    @Test
    void a_required_number_that_is_unset_is_malformed() {
        Fields read = WireCodec.ofClient(176)
                .decode(ClientFrame.payload("9|1|2147483647|"))
                .fields();
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> read.required(Messages.NEXT_VALID_ID.field("orderId")));
    }

    @ParameterizedTest
    @CsvSource({"1.0E7,10000000", "1.0E-5,0.000010", "1234567890.25,1234567890.25", "-0.05,-0.05"})
    void a_real_is_written_in_plain_decimals(double number, String text) {
        Fields written = new WrittenFields().with(TICK.field("price"), number);
        assertThat(written.text(TICK.field("price"))).isEqualTo(text);
        assertThat(written.real(TICK.field("price"))).hasValue(number);
    }

    @Test
    void a_column_of_another_layout_is_neither_read_nor_written() {
        Fields read = price("1");
        Field other = Messages.TICK_SIZE.field("size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.text(other))
                .withMessageContaining("size is not one of tickPrice");
        WireMessage wrong = TICK.message(new WrittenFields().with(Messages.OPEN_ORDER.field("status"), "Filled"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireCodec.ofServer(176).encode(wrong))
                .withMessageContaining("status is not one of tickPrice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\0b", "\t", "naïve", "\u007f"})
    void only_printable_ascii_is_written(String text) {
        Field message = Messages.ERROR.field("message");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WrittenFields().with(message, text))
                .withMessageContaining("printable");
        Fields escaped = new WrittenFields().withEscaped(message, text);
        assertThat(escaped.text(message)).matches("[ -~]+");
        assertThat(EscapedText.unescape(escaped.text(message))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"plain,plain", "\\u00e9t\\u00E9,été", "\\u12,\\u12", "100\\\\u,100\\\\u", "\\ud83d\\ude00,😀"})
    void what_was_escaped_is_read(String escaped, String text) {
        assertThat(EscapedText.unescape(escaped)).isEqualTo(text);
    }
}
