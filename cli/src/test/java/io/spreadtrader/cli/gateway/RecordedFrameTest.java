package io.spreadtrader.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.gateway.RecordedFrame.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedFrameTest {
    @Test
    void isALineAPersonCanRead() {
        RecordedFrame frame = new RecordedFrame(2, 12_000_345, Direction.FROM_CLIENT, "71\0002\0007\0\0");

        assertThat(frame.line()).isEqualTo("2 12.000345 > 71|2|7||");
        assertThat(RecordedFrame.parse(frame.line())).contains(frame);
    }

    @Test
    void losesNoByte() {
        StringBuilder every = new StringBuilder();
        for (char character = 0; character < 256; character++) {
            every.append(character);
        }
        RecordedFrame frame = new RecordedFrame(1, 1, Direction.FROM_GATEWAY, every.toString());

        assertThat(frame.line()).matches("[ -~]+").contains("\\|", "\\\\", "\\xff");
        assertThat(RecordedFrame.parse(frame.line())).contains(frame);
        assertThat(frame.bytes()).hasSize(256);
    }

    @Test
    void takesRemarksForNone() {
        assertThat(List.of("# connection 1 begins", "", "1 2 > x"))
                .allSatisfy(line -> assertThat(RecordedFrame.parse(line)).isEmpty());
    }
}
