package io.spreadtrader.gateway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketSpeedTest {
    private static final List<MarketSession> SESSIONS =
            new SimulationPlan(1, 5, SimulationPlan.FIRST_DAY, 2).sessions(new NyseCalendar());
    private static final Instant OPEN = SESSIONS.getFirst().open();

    @Test
    void aSecondIsAMinuteAtSpeedSixty() {
        MarketSpeed speed = new MarketSpeed(60, OPEN, 0);

        assertThat(speed.at(Duration.ofSeconds(7).toNanos(), SESSIONS)).contains(OPEN.plus(Duration.ofMinutes(7)));
    }

    @Test
    void nightsAreSkippedAndTheMarketEnds() {
        MarketSpeed speed = new MarketSpeed(3600, OPEN, 0);
        Duration firstDay = Duration.ofMinutes(6 * 60 + 30 + 10);
        long afterFirstDay = firstDay.dividedBy(3600).toNanos();

        assertThat(speed.at(afterFirstDay + Duration.ofSeconds(1).toNanos() / 12, SESSIONS)
                        .orElseThrow())
                .isBetween(
                        SESSIONS.getLast().open().minus(Duration.ofMinutes(6)),
                        SESSIONS.getLast().open().minus(Duration.ofMinutes(4)));
        assertThat(speed.at(Duration.ofSeconds(15).toNanos(), SESSIONS)).isEmpty();
    }

    @Test
    void aSpeedThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new MarketSpeed(0, OPEN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarketSpeed(Double.NaN, OPEN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEnvironmentNamesTheMarketAndWhatIsWrongInIt() {
        Map<String, String> least = Map.of("TRADER_BROKER", "simulated", "TRADER_STATE_DIRECTORY", "state");
        assertThat(SimulationSettings.of(least).plan())
                .isEqualTo(new SimulationPlan(1, 500, SimulationPlan.FIRST_DAY, 5));
        assertThatThrownBy(() -> SimulationSettings.of(
                        Map.of("TRADER_BROKER", "simulated", "TRADER_STATE_DIRECTORY", "state", "TRADER_SEED", "one")))
                .hasMessageContaining("TRADER_SEED is 'one'");
    }
}
