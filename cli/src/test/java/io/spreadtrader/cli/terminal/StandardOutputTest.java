package io.spreadtrader.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private static StandardOutput failingWith(String reason) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(reason);
            }
        });
        PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        writer.println("a report");
        writer.flush();
        return output;
    }

    @Test
    void aWriteThatFailsBehindAWriterIsRemembered() {
        assertThat(failingWith("No space left on device").failure()).isPresent();
    }

    @Test
    void aReaderWhoHasGoneAwayIsNoFailure() {
        assertThat(failingWith("Broken pipe").failure()).isEmpty();
    }
}
