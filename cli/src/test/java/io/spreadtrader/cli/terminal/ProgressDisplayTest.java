package io.spreadtrader.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final StringWriter shown = new StringWriter();
    private final AtomicLong millis = new AtomicLong();

    @Test
    void printsALineEveryFewSecondsWhereNobodyWatches() {
        try (ProgressDisplay display = new ProgressDisplay(new PrintWriter(shown), false, millis::get)) {
            for (int step = 0; step <= 100; step++) {
                millis.set(step * 100L);
                display.at(step, 100, "day " + step);
            }
        }
        assertThat(shown.toString().lines()).containsExactly("30 % day 30", "60 % day 60", "90 % day 90");
    }

    @Test
    void drawsABarOnATerminalAndTakesItAway() {
        try (ProgressDisplay display = new ProgressDisplay(new PrintWriter(shown), true, millis::get)) {
            display.at(1, 2, "half");
            display.at(2, 2, "too soon");
        }
        assertThat(shown.toString())
                .contains("████████████░░░░░░░░░░░░  50 % half")
                .doesNotContain("too soon")
                .endsWith("\r\u001b[K");
    }

    @Test
    void survivesCountsThatMakeNoSense() {
        try (ProgressDisplay display = new ProgressDisplay(new PrintWriter(shown), true, millis::get)) {
            display.at(5, 0, "nothing to do");
            millis.addAndGet(1000);
            display.at(9, 3, "more than all");
        }
        assertThat(shown.toString()).contains("  0 %").contains("100 %");
    }
}
