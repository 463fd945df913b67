package io.spreadtrader.local.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures by hand, and by the definitions of common statistics packages (quantiles of type 7). */
class SampleTest {
    private static final double EXACT = 1e-12;
    private final Sample sample = Sample.of(4, 1, 3, 2, 10);

    @Test
    void meansAndSpreads() {
        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.sum()).isEqualTo(20);
        assertThat(sample.mean()).isEqualTo(4);
        // Squares of -3, -2, -1, 0 and 6 are 50; over four degrees of freedom 12.5.
        assertThat(sample.standardDeviation()).isEqualTo(Math.sqrt(12.5), within(EXACT));
        assertThat(sample.standardError()).isEqualTo(Math.sqrt(2.5), within(EXACT));
        assertThat(sample.t()).isEqualTo(4 / Math.sqrt(2.5), within(EXACT));
    }

    @Test
    void interpolatesQuantiles() {
        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.quantile(0.25)).isEqualTo(2);
        assertThat(sample.median()).isEqualTo(3);
        assertThat(sample.quantile(0.9)).isEqualTo(7.6, within(EXACT));
        assertThat(sample.quantile(1)).isEqualTo(10);
        assertThat(Sample.of(1, 2).median()).isEqualTo(1.5);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Sample.of().mean()).isNaN();
        assertThat(Sample.of().median()).isNaN();
        assertThat(Sample.of(7).standardError()).isNaN();
        assertThat(Sample.of(7).t()).isNaN();
        assertThat(Sample.of(7).median()).isEqualTo(7);
    }
}
