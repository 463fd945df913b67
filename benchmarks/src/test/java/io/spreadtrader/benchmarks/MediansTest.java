package io.spreadtrader.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MediansTest {
    @Test
    void takesTheLowerOfTheTwoInTheMiddle() {
        assertThat(Medians.of(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Medians.of(new double[] {9, 1, 5, 7})).isEqualTo(5);
    }

    @Test
    void takesAValueThatWasMeasured() {
        double[] hundred = new double[100];
        for (int index = 0; index < hundred.length; index++) {
            hundred[index] = 100 - index;
        }
        assertThat(Medians.percentile(hundred, 0.99)).isEqualTo(99);
        assertThat(Medians.percentile(hundred, 1)).isEqualTo(100);
        assertThat(Medians.percentile(new double[] {3}, 0.99)).isEqualTo(3);
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThatThrownBy(() -> Medians.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
