package io.spreadtrader.core.pricing;

import static io.spreadtrader.core.spread.ChainBuilder.EXPIRATION;
import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.RATE;
import static io.spreadtrader.core.spread.ChainBuilder.aChain;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.spread.ChainBuilder;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmileTest {
    private static final double YEARS = YearFraction.until(EXPIRATION, NOW);

    private static Smile smile(ChainBuilder chain) {
        return Smile.of(chain.build().quotes(), 100, YEARS, RATE).orElseThrow();
    }

    private static double lognormalAbove(double level, double volatility) {
        double deviation = volatility * Math.sqrt(YEARS);
        double forward = 100 * Math.exp(RATE * YEARS);
        return NormalDistribution.cumulative(Math.log(forward / level) / deviation - deviation / 2);
    }

    @Test
    void withoutSkewTheDistributionIsLognormal() {
        Smile flat = smile(aChain().volatility(0.30).halfWidth(0));
        for (double level = 60; level < 150; level += 0.37) {
            if (level > 85 && level < 120) {
                assertThat(flat.volatility(level)).isCloseTo(0.30, within(0.01));
            }
            assertThat(flat.probabilityAbove(level)).isCloseTo(lognormalAbove(level, 0.30), within(0.01));
        }
    }

    /** With skew the probability is the slope of call prices, not N(d2). */
    @Test
    void skewMovesProbabilityAsTheSlopeOfCallPricesSays() {
        Smile skewed = smile(aChain().halfWidth(0).volatility(strike -> 0.30 - 0.004 * (strike - 100)));
        double h = 0.5;
        for (double level = 90; level <= 112; level += 2) {
            double below = callAt(level - h, 0.30 - 0.004 * (level - h - 100));
            double above = callAt(level + h, 0.30 - 0.004 * (level + h - 100));
            double slope = (below - above) / (2 * h) * Math.exp(RATE * YEARS);
            assertThat(skewed.probabilityAbove(level)).isCloseTo(slope, within(0.01));
        }
        assertThat(skewed.probabilityAbove(100)).isGreaterThan(lognormalAbove(100, 0.30) + 0.03);
    }

    private static double callAt(double strike, double volatility) {
        return BlackScholes.price(PutCall.CALL, 100, strike, YEARS, RATE, 0, volatility);
    }

    /** However noisy the quotes: in [0, 1], never rising with the level, one at the bottom and none at the top. */
    @Test
    void probabilityFallsWithTheLevelWhateverTheQuotes() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Smile noisy = smile(
                    aChain().volatility(strike -> 0.05 + random.nextDouble()).strikes(2.5, 1 + random.nextInt(15)));
            double previous = 1;
            for (double level = -5; level < 400; level += 0.83) {
                double probability = noisy.probabilityAbove(level);
                assertThat(probability).isBetween(0.0, previous + 1e-15);
                previous = probability;
            }
            assertThat(noisy.probabilityAbove(0)).isEqualTo(1);
            assertThat(noisy.probabilityAbove(1e-9)).isEqualTo(1);
            assertThat(noisy.probabilityAbove(1e9)).isZero();
        }
    }

    @Test
    void oneStrikeMakesAFlatSmileAndNoneMakesNone() {
        OptionQuote only = aChain().volatility(0.4).build().quotes().stream()
                .filter(quote -> quote.contract().strike().equals(Price.ofCents(11_000)))
                .filter(quote -> quote.contract().right() == PutCall.CALL)
                .findFirst()
                .orElseThrow();
        Smile flat = Smile.of(List.of(only), 100, YEARS, RATE).orElseThrow();
        assertThat(flat.volatility(50)).isEqualTo(flat.volatility(200)).isCloseTo(0.4, within(0.01));
        assertThat(flat.probabilityAbove(100)).isCloseTo(lognormalAbove(100, 0.4), within(0.01));
        assertThat(Smile.of(List.of(), 100, YEARS, RATE)).isEmpty();
        assertThat(Smile.of(List.of(only), 100, 0, RATE)).isEmpty();
    }

    @Test
    void oneSidedAndInTheMoneyQuotesAreNotUsed() {
        List<OptionQuote> quotes = aChain().volatility(0.3).build().quotes().stream()
                .map(quote -> quote.contract().right() == PutCall.CALL
                                && quote.contract().strike().isBelow(Price.ofCents(10_000))
                        ? aQuote(quote.contract(), Price.ofCents(9_900), Price.ofCents(9_901))
                        : quote)
                .map(quote -> quote.contract().strike().equals(Price.ofCents(10_500))
                        ? aQuote(quote.contract(), Price.ZERO, Price.ofCents(5_000))
                        : quote)
                .toList();
        Optional<Smile> smile = Smile.of(quotes, 100, YEARS, RATE);
        assertThat(smile.orElseThrow().volatility(95)).isCloseTo(0.3, within(0.01));
        assertThat(smile.orElseThrow().volatility(105)).isCloseTo(0.3, within(0.01));
    }

    /** Reflection principle: without drift, touching is twice as likely as ending beyond. */
    @Test
    void touchingIsTwiceAsLikelyAsEndingBeyondWithoutDrift() {
        double volatility = 0.3;
        double driftless = 0.5 * volatility * volatility;
        double beyond = NormalDistribution.cumulative(-Math.log(1.1) / (volatility * Math.sqrt(YEARS)));
        assertThat(TouchProbability.of(100, 110, YEARS, driftless, volatility)).isCloseTo(2 * beyond, within(1e-14));
        assertThat(TouchProbability.of(100, 100 / 1.1, YEARS, driftless, volatility))
                .isCloseTo(2 * beyond, within(1e-14));
        assertThat(TouchProbability.of(100, 100, YEARS, 0.04, 0.3)).isEqualTo(1);
        assertThat(TouchProbability.of(100, 110, YEARS, 0.04, 0)).isZero();
        assertThat(TouchProbability.of(100, 110, 0, 0.04, 0.3)).isZero();
        assertThat(TouchProbability.of(100, 110, 1, 5, 0.001))
                .as("drift alone does it")
                .isEqualTo(1);
    }
}
