package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FEBRUARY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import org.junit.jupiter.api.Test;

class FillModelTest {
    private final OptionContract lower = call(FEBRUARY, "100");
    private final OptionContract upper = call(FEBRUARY, "105");

    @Test
    void nothingFillsAtMidOrOnOurSideOfIt() {
        assertThat(FillModel.probability(0.5, 5)).isZero();
        assertThat(FillModel.probability(0.2, 5)).isZero();
    }

    @Test
    void theRateGrowsWithTheWayToNatural() {
        double former = 0;
        for (double fraction = 0.55; fraction < 1; fraction += 0.05) {
            double rate = FillModel.probability(fraction, 0);
            assertThat(rate).isGreaterThan(former).isLessThan(1);
            former = rate;
        }
    }

    @Test
    void theRateGrowsWhenFairValueMovesAgainstUsAndShrinksWhenItMovesForUs() {
        double still = FillModel.probability(0.6, 0);
        assertThat(FillModel.probability(0.6, 0.3)).isGreaterThan(still);
        assertThat(FillModel.probability(0.6, -0.2)).isLessThan(still);
        assertThat(FillModel.probability(0.6, 100)).isLessThanOrEqualTo(3 * still);
        assertThat(FillModel.probability(0.99, 100)).isEqualTo(1);
    }

    @Test
    void moreOrdersFillWhenFairValueHasMovedAgainstThem() {
        assertThat(fillsOfOneThousand("3.90")).isGreaterThan(fillsOfOneThousand("4.10") * 3 / 2);
        assertThat(fillsOfOneThousand("4.20")).isLessThan(fillsOfOneThousand("4.10"));
    }

    /** Orders at 0.6 of the width at one check, with the lower call's fair value now at {@code value}. */
    private int fillsOfOneThousand(String value) {
        ScriptedMarket market = new ScriptedMarket()
                .stock("ABC", TEN, "101.00")
                .option(lower, TEN, "4.00", "4.20")
                .option(upper, TEN, "1.80", "2.00")
                .fairValue(lower, TEN.plusSeconds(3), Price.parse(value));
        FillModel model = new FillModel(new Quotations(market), Chance.of(1));
        int fills = 0;
        for (int number = 0; number < 1_000; number++) {
            ComboOrder order = open("N" + number, lower, upper, 1, "2.24");
            WorkingOrder working = WorkingOrder.accepted(order, TEN);
            fills += model.onCheck(working, new Account(), TEN.plusSeconds(5)).isPresent() ? 1 : 0;
        }
        return fills;
    }
}
