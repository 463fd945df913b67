package io.spreadtrader.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"1,1.00", "0.5,0.50", "-2.05,-2.05", "10000000000,10000000000.00"})
    void decimal_text_is_read_exactly_and_shown_with_two_decimals(String text, String shown) {
        assertThat(Money.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.234", "NaN", "$5"})
    void text_that_is_no_amount_is_refused(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void computed_amounts_round_to_the_nearest_cent_halves_to_even() {
        assertThat(Money.rounded(0.125)).isEqualTo(Money.ofCents(12));
        assertThat(Money.rounded(0.375)).isEqualTo(Money.ofCents(38));
        assertThat(Money.rounded(-0.125)).isEqualTo(Money.ofCents(-12));
        assertThatThrownBy(() -> Money.rounded(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fraction_is_rounded_to_the_cent() {
        assertThat(Money.ofDollars(100_000).times(0.02)).isEqualTo(Money.ofDollars(2_000));
        assertThat(Money.parse("0.99").times(0.5)).isEqualTo(Money.parse("0.50"));
    }

    @Test
    void overflow_is_a_bug_and_throws() {
        assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofDollars(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmetic_keeps_its_laws_on_random_amounts() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            Money left = Money.ofCents(random.nextInt());
            Money right = Money.ofCents(random.nextInt());
            assertThat(left.plus(right).minus(right)).isEqualTo(left);
            assertThat(left.times(3L)).isEqualTo(left.plus(left).plus(left));
            assertThat(left.isBelow(right)).isEqualTo(left.compareTo(right) < 0);
            assertThat(left.negated().negated()).isEqualTo(left);
            assertThat(Money.parse(left.toString())).isEqualTo(left);
        }
    }
}
