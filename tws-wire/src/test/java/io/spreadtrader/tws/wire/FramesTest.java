package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static FrameReader reading(byte... bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes));
    }

    @Test
    void the_longest_legal_frame_passes() throws IOException {
        byte[] payload = new byte[FrameReader.LONGEST];
        payload[FrameReader.LONGEST - 1] = 7;
        assertThat(reading(Frames.frame(payload)).next())
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(payload));
    }

    @Test
    void a_frame_of_16_mebibytes_is_refused_before_it_is_read() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(
                        () -> reading((byte) 1, (byte) 0, (byte) 0, (byte) 0).next())
                .withMessageContaining("16777216");
        assertThatIllegalArgumentException().isThrownBy(() -> Frames.frame(new byte[FrameReader.LONGEST + 1]));
    }

    @Test
    void a_length_beyond_the_sign_is_refused() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() ->
                        reading((byte) -1, (byte) -1, (byte) -1, (byte) -1).next())
                .withMessageContaining("4294967295");
    }

    @Test
    void the_end_between_two_frames_is_an_end_and_within_one_an_error() throws IOException {
        FrameReader one = reading(Frames.frame(ClientFrame.payload("49|1|")));
        assertThat(one.next()).isPresent();
        assertThat(one.next()).isEmpty();
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reading((byte) 0, (byte) 0, (byte) 0, (byte) 2, (byte) 1)
                        .next());
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reading((byte) 0, (byte) 0).next());
    }

    @Test
    void an_empty_payload_is_malformed() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> WireCodec.ofClient(176).decode(new byte[0]));
    }
}
