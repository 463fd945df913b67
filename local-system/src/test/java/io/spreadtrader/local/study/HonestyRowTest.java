package io.spreadtrader.local.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.value.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HonestyRowTest {
    private static final double EXACT = 1e-9;

    @Test
    void takesEachSeedAsOneObservation() {
        // Edges of 30 and 10 in the first seed, 20 in the second, none in the third.
        HonestyRow row = HonestyRow.of("any", 3, List.of(trade(1, 20, 10, 0), trade(1, 0, 10, 0), trade(2, 15, 5, 0)));

        assertThat(row.trades()).isEqualTo(3);
        assertThat(row.profit()).isEqualTo(35.0 / 3, within(EXACT));
        assertThat(row.costs()).isEqualTo(25.0 / 3, within(EXACT));
        assertThat(row.edge()).isEqualTo(20, within(EXACT));
        // Sums 40, 20, 0: mean 20, deviation 20, so an error of 20 / sqrt 3 a seed, and as much a trade.
        assertThat(row.standardError()).isEqualTo(20 / Math.sqrt(3), within(EXACT));
        assertThat(row.t()).isEqualTo(Math.sqrt(3), within(EXACT));
        assertThat(row.isHonest()).isTrue();
    }

    @Test
    void catchesWhatEarnsMoreThanItCosts() {
        HonestyRow row = HonestyRow.of("leak", 3, List.of(trade(1, 1, 10, 0), trade(2, 2, 10, 0), trade(3, 0, 10, 0)));

        assertThat(row.t()).isGreaterThan(HonestyRow.MOST_T);
        assertThat(row.isHonest()).isFalse();
    }

    @Test
    void seesThroughTheStocksChance() {
        // The stock hides a small steady gain among large swings; without it the gain is plain.
        HonestyRow row = HonestyRow.of(
                "hidden", 3, List.of(trade(1, 505, 0, 500), trade(2, -494, 0, -500), trade(3, 104, 0, 100)));

        assertThat(row.t()).isLessThan(HonestyRow.MOST_T);
        assertThat(row.hedgedEdge()).isEqualTo(5, within(EXACT));
        assertThat(row.isHonest()).isFalse();
    }

    private static StudiedTrade trade(long seed, long profit, long costs, long stockGain) {
        return new StudiedTrade(
                seed,
                "high-base",
                false,
                Money.ofDollars(profit),
                Money.ZERO,
                Money.ofDollars(costs),
                Money.ofDollars(stockGain),
                Optional.of(ExitReason.PROFIT_TARGET));
    }
}
