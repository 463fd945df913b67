package io.spreadtrader.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.time.MarketCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietWindowTest {
    private static boolean isQuiet(QuietWindow window, String time) {
        return window.contains(LocalDate.of(2026, 1, 5)
                .atTime(LocalTime.parse(time))
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant());
    }

    @ParameterizedTest
    @CsvSource({"23:39:59,false", "23:40:00,true", "23:45:00,true", "23:49:59,true", "23:50:00,false", "09:30:00,false"
    })
    void five_minutes_before_and_after_the_restart_are_quiet(String time, boolean quiet) {
        assertThat(isQuiet(QuietWindow.of(Configuration.STANDARD), time)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"23:56:59,false", "23:57:00,true", "00:00:00,true", "00:06:59,true", "00:07:00,false"})
    void it_reaches_over_midnight(String time, boolean quiet) {
        assertThat(isQuiet(new QuietWindow(LocalTime.of(0, 2), Duration.ofMinutes(5)), time))
                .isEqualTo(quiet);
    }

    @Test
    void no_time_at_all_switches_it_off() {
        assertThat(isQuiet(new QuietWindow(LocalTime.of(23, 45), Duration.ZERO), "23:45:00"))
                .isFalse();
    }

    @Test
    void the_time_is_read_as_people_write_it() {
        assertThat(Settings.BROKER_RESTART.read("00:05")).isEqualTo(LocalTime.of(0, 5));
    }
}
