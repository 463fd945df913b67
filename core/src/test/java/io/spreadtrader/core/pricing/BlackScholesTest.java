package io.spreadtrader.core.pricing;

import static io.spreadtrader.core.value.PutCall.CALL;
import static io.spreadtrader.core.value.PutCall.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.value.PutCall;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlackScholesTest {
    /** Hull, "Options, Futures, and Other Derivatives": the worked example of the Black-Scholes-Merton chapter. */
    @Test
    void pricesTheTextbookExample() {
        assertThat(BlackScholes.price(CALL, 42, 40, 0.5, 0.10, 0, 0.20)).isCloseTo(4.759422392871532, within(1e-12));
        assertThat(BlackScholes.price(PUT, 42, 40, 0.5, 0.10, 0, 0.20)).isCloseTo(0.8085993729000922, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"CALL, 100, 90, 10", "CALL, 90, 100, 0", "PUT, 100, 90, 0", "PUT, 90, 100, 10", "CALL, 100, 100, 0"})
    void isWorthItsIntrinsicValueAtExpiration(PutCall right, double spot, double strike, double expected) {
        assertThat(BlackScholes.price(right, spot, strike, 0, 0.05, 0.01, 0.3)).isEqualTo(expected);
        assertThat(BlackScholes.price(right, spot, strike, 0, 0.05, 0.01, 0)).isEqualTo(expected);
    }

    @Test
    void greeksStayFiniteWithoutTimeOrVolatility() {
        for (double strike : new double[] {90, 100, 110}) {
            for (double years : new double[] {0, 0.1}) {
                Greeks greeks = BlackScholes.greeks(CALL, 100, strike, years, 0.05, 0, 0);
                assertThat(greeks.delta()).isBetween(0.0, 1.0);
                assertThat(greeks.gamma()).isZero();
                assertThat(greeks.vega()).isZero();
                assertThat(greeks.theta()).isFinite();
            }
        }
    }

    @Test
    void greeksAreTheSlopesOfThePrice() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            PutCall right = random.nextBoolean() ? CALL : PUT;
            double spot = 20 + 480 * random.nextDouble();
            double strike = spot * (0.7 + 0.6 * random.nextDouble());
            double years = 0.02 + random.nextDouble();
            double rate = 0.08 * random.nextDouble();
            double yield = 0.04 * random.nextDouble();
            double volatility = 0.1 + random.nextDouble();
            Greeks greeks = BlackScholes.greeks(right, spot, strike, years, rate, yield, volatility);
            double h = spot * 1e-4;
            double up = BlackScholes.price(right, spot + h, strike, years, rate, yield, volatility);
            double at = BlackScholes.price(right, spot, strike, years, rate, yield, volatility);
            double down = BlackScholes.price(right, spot - h, strike, years, rate, yield, volatility);
            assertThat(greeks.delta()).isCloseTo((up - down) / (2 * h), within(1e-5));
            assertThat(greeks.gamma()).isCloseTo((up - 2 * at + down) / (h * h), within(1e-4));
            assertThat(greeks.vega())
                    .isCloseTo(
                            (BlackScholes.price(right, spot, strike, years, rate, yield, volatility + 1e-5)
                                            - BlackScholes.price(
                                                    right, spot, strike, years, rate, yield, volatility - 1e-5))
                                    / 2e-5
                                    / 100,
                            within(1e-5));
            assertThat(greeks.rho())
                    .isCloseTo(
                            (BlackScholes.price(right, spot, strike, years, rate + 1e-6, yield, volatility)
                                            - BlackScholes.price(
                                                    right, spot, strike, years, rate - 1e-6, yield, volatility))
                                    / 2e-6
                                    / 100,
                            within(1e-5));
            assertThat(greeks.theta())
                    .isCloseTo(
                            (BlackScholes.price(right, spot, strike, years - 1e-6, rate, yield, volatility)
                                            - BlackScholes.price(
                                                    right, spot, strike, years + 1e-6, rate, yield, volatility))
                                    / 2e-6
                                    / 365,
                            within(1e-5));
        }
    }

    @Test
    void putsAndCallsAgreeByParity() {
        Random random = new Random(8);
        for (int i = 0; i < 1000; i++) {
            double spot = 1 + 999 * random.nextDouble();
            double strike = spot * (0.3 + 1.9 * random.nextDouble());
            double years = 2 * random.nextDouble();
            double volatility = 2 * random.nextDouble();
            double forward = spot * StrictMath.exp(-0.02 * years) - strike * StrictMath.exp(-0.05 * years);
            double difference = BlackScholes.price(CALL, spot, strike, years, 0.05, 0.02, volatility)
                    - BlackScholes.price(PUT, spot, strike, years, 0.05, 0.02, volatility);
            assertThat(difference).isCloseTo(forward, within(1e-12 * spot));
        }
    }

    /** The price that the implied volatility gives is the price it was made of, to the last digits. */
    @Test
    void impliedVolatilityGivesThePriceBack() {
        Random random = new Random(9);
        for (int i = 0; i < 5000; i++) {
            PutCall right = random.nextBoolean() ? CALL : PUT;
            double spot = 5 + 995 * random.nextDouble();
            double strike = spot * StrictMath.exp(random.nextGaussian() * 0.3);
            double years = 0.003 + 2 * random.nextDouble();
            double rate = -0.01 + 0.08 * random.nextDouble();
            double volatility = 0.02 + 3 * random.nextDouble();
            double price = BlackScholes.price(right, spot, strike, years, rate, 0, volatility);
            OptionalDouble implied = BlackScholes.impliedVolatility(right, price, spot, strike, years, rate, 0);
            if (implied.isEmpty()) {
                double least = BlackScholes.price(right, spot, strike, years, rate, 0, 0.01);
                assertThat(price - least).isLessThan(1e-9 * spot);
                continue;
            }
            double again = BlackScholes.price(right, spot, strike, years, rate, 0, implied.getAsDouble());
            assertThat(again).isCloseTo(price, within(4e-15 * (spot + strike)));
            double vega = 100
                    * BlackScholes.greeks(right, spot, strike, years, rate, 0, volatility)
                            .vega();
            if (vega > 1e-3 * spot) {
                assertThat(implied.getAsDouble()).isCloseTo(volatility, within(1e-11));
            }
        }
    }

    @Test
    void thereIsNoVolatilityForAPriceThatCannotBe() {
        assertThat(BlackScholes.impliedVolatility(CALL, 9.9, 110, 100, 0.1, 0, 0))
                .isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, 10, 110, 100, 0.1, 0, 0))
                .isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, 110, 110, 100, 0.1, 0, 0))
                .isEmpty();
        assertThat(BlackScholes.impliedVolatility(PUT, 100, 110, 100, 0.1, 0, 0))
                .isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, 0, 90, 100, 0.1, 0, 0)).isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, -1, 90, 100, 0.1, 0, 0)).isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, Double.NaN, 90, 100, 0.1, 0, 0))
                .isEmpty();
        assertThat(BlackScholes.impliedVolatility(CALL, 5, 90, 100, 0, 0, 0)).isEmpty();
    }

    @Test
    void refusesAMarketThatCannotBe() {
        assertThatThrownBy(() -> BlackScholes.price(CALL, 0, 100, 1, 0, 0, 0.2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlackScholes.price(CALL, 100, -1, 1, 0, 0, 0.2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlackScholes.price(CALL, 100, 100, -1, 0, 0, 0.2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlackScholes.price(CALL, 100, 100, 1, Double.NaN, 0, 0.2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
