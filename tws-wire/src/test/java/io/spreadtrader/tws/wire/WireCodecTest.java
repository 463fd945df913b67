package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireCodecTest {
    private static byte[] payload(String fields) {
        return fields.replace('|', '\0').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsAnOrderStatus() {
        Fields read = WireCodec.ofClient(176)
                .decode(payload("3|1001|Submitted|0|1|0|77|0|0|7|||"))
                .fields();
        assertThat(read.required(Messages.ORDER_STATUS.field("orderId"))).isEqualTo(1001);
        assertThat(read.text(Messages.ORDER_STATUS.field("status"))).isEqualTo("Submitted");
        assertThat(read.whole(Messages.ORDER_STATUS.field("permId"))).hasValue(77);
    }

    @Test
    void writesTheStartOfASession() {
        WrittenFields values = new WrittenFields().with(Requests.START_API.field("clientId"), 7);
        assertThat(WireCodec.ofClient(176).encode(Requests.START_API.message(values)))
                .isEqualTo(payload("71|2|7||"));
    }

    @Test
    void writesWhatEachVersionHas() {
        WrittenFields values = new WrittenFields().with(Requests.CANCEL_ORDER.field("orderId"), 1001);
        assertThat(WireCodec.ofClient(151).encode(Requests.CANCEL_ORDER.message(values)))
                .isEqualTo(payload("4|1|1001|"));
        assertThat(WireCodec.ofClient(176).encode(Requests.CANCEL_ORDER.message(values)))
                .isEqualTo(payload("4|1|1001||"));
        assertThat(WireCodec.ofClient(192).encode(Requests.CANCEL_ORDER.message(values)))
                .isEqualTo(payload("4|1001|||2147483647|"));
    }
}
