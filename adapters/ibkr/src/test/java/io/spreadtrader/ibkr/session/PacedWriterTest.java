package io.spreadtrader.ibkr.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedWriterTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void saysForCertainThatNothingWasSentWhenItsTurnDidNotCome() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacedWriter writer = new PacedWriter(out, new Pacing(1), Elapsed.ofMachine());
        writer.write(bytes("a"), Rank.ORDER, LONG);
        assertThatThrownBy(() -> writer.write(bytes("b"), Rank.ORDER, Duration.ofMillis(1)))
                .isExactlyInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("not sent");
        assertThat(out).hasToString("a");
    }

    @Test
    void sendsWhenItsTurnComes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacedWriter writer = new PacedWriter(out, new Pacing(1), Elapsed.ofMachine());
        writer.write(bytes("a"), Rank.DATA, LONG);
        writer.write(bytes("b"), Rank.DATA, LONG);
        assertThat(out).hasToString("ab");
    }

    @Test
    void asksOnlyWhenItsTurnHasComeWhetherItMayStillLeave() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacedWriter writer = new PacedWriter(out, new Pacing(1), Elapsed.ofMachine());
        writer.write(bytes("a"), Rank.ORDER, LONG);
        long sent = System.nanoTime();
        List<Long> asked = new ArrayList<>();
        assertThatThrownBy(() -> writer.write(bytes("b"), Rank.ORDER, LONG, () -> {
                    asked.add(System.nanoTime() - sent);
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");
        assertThat(asked).singleElement().satisfies(nanos -> assertThat(nanos).isGreaterThan(900_000_000L));
        assertThat(out).as("nothing of it left").hasToString("a");
        writer.write(bytes("c"), Rank.ORDER, LONG);
        assertThat(out).as("and nobody behind it is kept").hasToString("ac");
    }

    @Test
    void saysThatABrokenConnectionLeavesItOpenWhatArrived() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        PacedWriter writer = new PacedWriter(broken, new Pacing(0), Elapsed.ofMachine());
        assertThatThrownBy(() -> writer.write(bytes("a"), Rank.ORDER, LONG)).isInstanceOf(UncertainSendException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
