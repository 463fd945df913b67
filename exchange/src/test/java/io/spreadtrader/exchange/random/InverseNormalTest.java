package io.spreadtrader.exchange.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InverseNormalTest {
    /** Known quantiles: tables of the normal distribution to fifteen digits. */
    @Test
    void knowsTheQuantilesOfTheTables() {
        assertThat(InverseNormal.of(0.5)).isZero();
        assertThat(InverseNormal.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(InverseNormal.of(0.75)).isCloseTo(0.674489750196082, within(1e-14));
        assertThat(InverseNormal.of(0.001)).isCloseTo(-3.090232306167813, within(1e-13));
        assertThat(InverseNormal.of(1e-20)).isCloseTo(-9.262340089798408, within(1e-12));
    }

    @Test
    void isOddAndAscends() {
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 4096; i++) {
            double probability = i / 4096.0;
            double value = InverseNormal.of(probability);
            assertThat(value).isGreaterThan(previous);
            assertThat(InverseNormal.of(1 - probability)).isEqualTo(-value);
            previous = value;
        }
    }
}
