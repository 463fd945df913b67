package io.spreadtrader.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static LogRecord entry() {
        LogRecord entry = new LogRecord(Level.WARNING, "no connection to {0}");
        entry.setParameters(new Object[] {"127.0.0.1:4002"});
        entry.setInstant(Instant.parse("2026-01-05T15:00:01.5Z"));
        entry.setSourceClassName("io.spreadtrader.SomeClass");
        return entry;
    }

    @Test
    void aLineWithItsTimeAndNoNameOfAClass() {
        assertThat(new LogLines(false).format(entry()))
                .isEqualTo(
                        "2026-01-05 15:00:01 UTC  WARNING  no connection to 127.0.0.1:4002" + System.lineSeparator());
    }

    @Test
    void whatWasThrownIsNamedOnTheSameLine() {
        LogRecord entry = entry();
        entry.setThrown(new IllegalStateException("first\n  second"));

        assertThat(new LogLines(false).format(entry).lines()).singleElement().satisfies(line -> assertThat(line)
                .endsWith(": java.lang.IllegalStateException: first second"));
    }

    @Test
    void whereItWasThrownIsShownToWhoAsksForIt() {
        LogRecord entry = entry();
        entry.setThrown(new IllegalStateException("first", new IllegalArgumentException("cause")));

        assertThat(new LogLines(true).format(entry))
                .contains("    at io.spreadtrader.cli.terminal.LogLinesTest")
                .contains("java.lang.IllegalArgumentException: cause");
    }
}
