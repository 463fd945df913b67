package io.spreadtrader.local.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.local.Progress;
import org.junit.jupiter.api.Test;

/**
 * Nothing earns more on the simulated exchange than it costs to trade: every strategy, every style and all of them,
 * over seeds 1 to 100. A failure is a leak in the exchange until shown otherwise; the bound is not for moving.
 */
class HonestyTest {
    private static final int ENOUGH_TRADES = 30;

    @Test
    void nothingEarnsMoreThanItCosts() {
        HonestyResult result = HonestyStudy.run(new HonestyStudy.Extent(100, 24, 16, 2), Progress.SILENT);

        assertThat(result.unbalancedDays())
                .as("days whose books do not balance")
                .isZero();
        HonestyRow all = result.rows().getFirst();
        assertThat(all.hedgedStandardError()).as("noise left").isLessThan(all.standardError() / 4);
        assertThat(result.rows())
                .filteredOn(row -> row.trades() >= ENOUGH_TRADES)
                .hasSizeGreaterThan(6)
                .allSatisfy(row -> assertThat(row.isHonest()).as(row.toString()).isTrue());
    }
}
