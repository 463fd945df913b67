package io.spreadtrader.core.spread;

import static io.spreadtrader.core.risk.EntryScenario.vertical;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.Greeks;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exactly at a pair's limit stays; what is just beyond goes. */
class PairFilterTest {
    private static final VerticalSpread DEBIT = vertical(PutCall.CALL, 100, 115);
    private static final VerticalSpread CREDIT = vertical(PutCall.PUT, 96.5, 100);
    private final PairFilter filter = new PairFilter(Configuration.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "0.30, 0.10, ",
        "0.50, 0.35, ",
        "0.2999, 0.10, LONG_LEG_DELTA",
        "0.5001, 0.35, LONG_LEG_DELTA",
        "0.40, 0.0999, SHORT_LEG_DELTA",
        "0.40, 0.3501, SHORT_LEG_DELTA"
    })
    void debitDeltas(double longDelta, double shortDelta, Filter removedBy) {
        assertThat(filter.removes(leg(longDelta), leg(-shortDelta), false)).isEqualTo(Optional.ofNullable(removedBy));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.25, ",
        "0.05, 0.35, ",
        "0.0499, 0.30, LONG_LEG_DELTA",
        "0.10, 0.2499, SHORT_LEG_DELTA",
        "0.10, 0.3501, SHORT_LEG_DELTA"
    })
    void creditDeltas(double longDelta, double shortDelta, Filter removedBy) {
        assertThat(filter.removes(leg(-longDelta), leg(-shortDelta), true)).isEqualTo(Optional.ofNullable(removedBy));
    }

    @ParameterizedTest
    @CsvSource({"1.85, 2.15, ", "1.85, 2.16, SPREAD_WIDTH", "-2.15, -1.85, ", "-2.16, -1.85, SPREAD_WIDTH"})
    void quotedWidth(double best, double natural, Filter removedBy) {
        assertThat(filter.removes(new SpreadQuote(Price.ofDollars(best), Price.ofDollars(natural))))
                .isEqualTo(Optional.ofNullable(removedBy));
    }

    @ParameterizedTest
    @CsvSource({
        "5.00, 900, 600, 0.30, ",
        "5.01, 900, 500, 0.30, COST",
        "2.00, 299.99, 200, 0.30, REWARD_TO_RISK",
        "2.00, 300, 200, 0.2999, PROBABILITY_OF_PROFIT",
        "2.00, 0, 200, 0.30, NO_PROFIT"
    })
    void debits(double worst, String maxProfit, String maxLoss, double probability, Filter removedBy) {
        assertThat(filter.removes(candidate(DEBIT, worst, maxProfit, maxLoss, probability)))
                .isEqualTo(Optional.ofNullable(removedBy));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.70, 67, 283, 0.60, ",
        "-0.69, 67, 283, 0.60, CREDIT_TO_WIDTH",
        "-0.70, 67, 283, 0.5999, PROBABILITY_OF_PROFIT",
        "-0.70, -1, 351, 0.60, NO_PROFIT"
    })
    void credits(double worst, String maxProfit, String maxLoss, double probability, Filter removedBy) {
        assertThat(filter.removes(candidate(CREDIT, worst, maxProfit, maxLoss, probability)))
                .isEqualTo(Optional.ofNullable(removedBy));
    }

    private static PricedLeg leg(double delta) {
        return new PricedLeg(
                aQuote(DEBIT.longLeg(), Price.ofCents(100), Price.ofCents(101)), 0.3, new Greeks(delta, 0, 0, 0, 0));
    }

    private static Candidate candidate(
            VerticalSpread spread, double worst, String maxProfit, String maxLoss, double probability) {
        Money profit = Money.parse(maxProfit);
        Money loss = Money.parse(maxLoss);
        Price price = Price.ofDollars(worst);
        return new Candidate(
                spread,
                new SpreadQuote(price, price),
                price,
                profit,
                loss,
                Price.ofCents(10_000),
                profit.dollars() / loss.dollars(),
                probability,
                0.5,
                Money.ZERO,
                Money.ZERO,
                Greeks.ZERO,
                Money.ZERO,
                "rates",
                "dividends");
    }
}
