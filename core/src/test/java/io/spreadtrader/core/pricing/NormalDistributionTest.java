package io.spreadtrader.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {
    @ParameterizedTest
    @CsvSource({
        "-12, 1.77648211207767900E-33",
        "-9.5, 1.04945150753626075E-21",
        "-8, 6.22096057427178412E-16",
        "-6.25, 2.05226342521893888E-10",
        "-5.7, 5.99037140106352819E-9",
        "-5, 2.86651571879193912E-7",
        "-3.5, 2.32629079035525036E-4",
        "-2.326, 1.00092753408676655E-2",
        "-1.5, 6.68072012688580660E-2",
        "-0.7, 2.41963652223073029E-1",
        "-0.66, 2.54626914671336138E-1",
        "-0.3, 3.82088577811047367E-1",
        "-0.0625, 4.75082330970752779E-1",
        "0, 5.00000000000000000E-1",
        "0.25, 5.98706325682923724E-1",
        "0.66, 7.45373085328663862E-1",
        "0.7, 7.58036347776926971E-1",
        "1, 8.41344746068542949E-1",
        "1.96, 9.75002104851779564E-1",
        "3, 9.98650101968369905E-1",
        "5.5, 9.99999981010437534E-1",
        "8, 9.99999999999999378E-1"
    })
    void agreesWithFiftyDigitArithmetic(double x, double expected) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(expected, within(Math.max(1e-15 * expected, 1e-300)));
    }

    @Test
    void bothTailsAddUpToOne() {
        for (double x = -9; x <= 9; x += 0.013) {
            assertThat(NormalDistribution.cumulative(x) + NormalDistribution.cumulative(-x))
                    .isCloseTo(1, within(2.3e-16));
        }
    }

    @Test
    void neverFallsAsTheValueRises() {
        double previous = 0;
        for (double x = -40; x <= 40; x += 0.001) {
            double next = NormalDistribution.cumulative(x);
            assertThat(next).isGreaterThanOrEqualTo(previous * (1 - 1e-15));
            previous = next;
        }
        assertThat(previous).isEqualTo(1);
    }

    @Test
    void infinitiesAreCertainties() {
        assertThat(NormalDistribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalDistribution.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
