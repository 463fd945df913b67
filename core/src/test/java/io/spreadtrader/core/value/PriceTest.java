package io.spreadtrader.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({"1,1.00", "1.5,1.50", "0.0001,0.0001", "-2.05,-2.05", " 187.23 ,187.23", "1e2,100.00", "0,0.00"})
    void decimal_text_is_read_exactly_and_shown_with_as_many_decimals_as_needed(String text, String shown) {
        assertThat(Price.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.23456", "NaN", "1,000", "99999999999999999999"})
    void text_that_is_no_price_is_refused_with_the_text(String text) {
        assertThatThrownBy(() -> Price.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void computed_amounts_round_to_the_nearest_ten_thousandth() {
        assertThat(Price.ofDollars(0.1 + 0.2)).isEqualTo(Price.parse("0.3"));
        assertThat(Price.ofDollars(-1.00004)).isEqualTo(Price.parse("-1"));
        assertThat(Price.ofDollars(1.00006)).isEqualTo(Price.parse("1.0001"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e13})
    void amounts_that_are_no_price_are_refused(double dollars) {
        assertThatThrownBy(() -> Price.ofDollars(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.23,0.05,1.20,1.25", "1.25,0.05,1.25,1.25", "-1.23,0.05,-1.25,-1.20", "0,0.01,0,0"})
    void rounding_to_a_tick_goes_down_or_up_on_either_side_of_zero(String price, String tick, String down, String up) {
        assertThat(Price.parse(price).floorTo(Price.parse(tick))).isEqualTo(Price.parse(down));
        assertThat(Price.parse(price).ceilTo(Price.parse(tick))).isEqualTo(Price.parse(up));
    }

    @Test
    void a_mid_between_neighbouring_prices_is_the_lower_on_either_side_of_zero() {
        assertThat(Price.midOf(Price.ofTenThousandths(1), Price.ofTenThousandths(2)))
                .isEqualTo(Price.ofTenThousandths(1));
        assertThat(Price.midOf(Price.ofTenThousandths(-1), Price.ofTenThousandths(-2)))
                .isEqualTo(Price.ofTenThousandths(-2));
    }

    @Test
    void a_hundred_shares_are_worth_the_price_exactly() {
        assertThat(Price.parse("1.2345").times(Shares.of(100))).isEqualTo(Money.parse("123.45"));
        assertThat(Price.parse("1.2345").times(Shares.of(-100))).isEqualTo(Money.parse("-123.45"));
    }

    @Test
    void a_single_share_is_rounded_to_the_cent_halves_to_even() {
        assertThat(Price.parse("1.005").times(Shares.of(1))).isEqualTo(Money.parse("1.00"));
        assertThat(Price.parse("1.015").times(Shares.of(1))).isEqualTo(Money.parse("1.02"));
    }

    @Test
    void overflow_is_a_bug_and_throws() {
        assertThatThrownBy(() -> new Price(Long.MAX_VALUE).plus(Price.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Price(Long.MAX_VALUE).times(2L)).isInstanceOf(ArithmeticException.class);
    }

    /** Adding then taking away is nothing; order agrees with difference; text reads back. */
    @Test
    void arithmetic_keeps_its_laws_on_random_prices() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            Price left = Price.ofTenThousandths(random.nextInt());
            Price right = Price.ofTenThousandths(random.nextInt());
            assertThat(left.plus(right).minus(right)).isEqualTo(left);
            assertThat(left.minus(right)).isEqualTo(right.minus(left).negated());
            assertThat(left.isAbove(right)).isEqualTo(left.minus(right).isPositive());
            assertThat(left.max(right).plus(left.min(right))).isEqualTo(left.plus(right));
            assertThat(Price.parse(left.toString())).isEqualTo(left);
            assertThat(Price.ofDollars(left.dollars())).isEqualTo(left);
        }
    }
}
