package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DecodeMutatedFramesTest {
    /** As many with {@code -Dfuzz.frames=10000000} as one has time for. */
    private static final long FRAMES = Long.getLong("fuzz.frames", 500_000L);

    private static final long SEED = 20_260_201L;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_spoiled_frame_is_read_or_refused_and_nothing_else() {
        DecodeMutatedFrames.Outcome outcome = new DecodeMutatedFrames(new SplittableRandom(SEED)).decode(FRAMES);
        assertThat(outcome.frames()).isEqualTo(FRAMES);
        // Were one of them rare, the frames would be spoiled too much, or too little, to say anything.
        assertThat(outcome.decoded()).as("decoded of %s", outcome).isGreaterThan(FRAMES / 20);
        assertThat(outcome.malformed()).as("malformed of %s", outcome).isGreaterThan(FRAMES / 20);
        assertThat(outcome.unknown()).as("unknown of %s", outcome).isGreaterThan(FRAMES / 200);
    }

    @Test
    void the_same_seed_spoils_the_same_frames() {
        assertThat(new DecodeMutatedFrames(new SplittableRandom(7)).decode(2_000))
                .isEqualTo(new DecodeMutatedFrames(new SplittableRandom(7)).decode(2_000))
                .isNotEqualTo(new DecodeMutatedFrames(new SplittableRandom(8)).decode(2_000));
    }

    @Test
    void a_count_of_rows_that_are_not_there_takes_no_memory() {
        byte[] nuls = new byte[FrameReader.LONGEST];
        byte[] head = ClientFrame.payload("93|26|16000000|");
        System.arraycopy(head, 0, nuls, 0, head.length);
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> WireCodec.ofClient(176).decode(nuls))
                .withMessageContaining("16000000");
    }
}
