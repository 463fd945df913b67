package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StrikeWindowTest {
    private static boolean holds(Predicate<OptionContract> window, int strike, PutCall right) {
        return window.test(
                OptionContract.of(Symbol.of("SPY"), LocalDate.of(2026, 2, 20), Price.ofCents(100L * strike), right));
    }

    /** A year at 10 % makes one deviation 10 % of the spot. */
    private static final Predicate<OptionContract> WINDOW = new StrikeWindow(2, 0.5, 0.01, 0.8).around(100, 0.10, 365);

    @Test
    void calls_reach_two_deviations_above_and_half_of_one_below() {
        assertThat(holds(WINDOW, 122, PutCall.CALL)).isTrue();
        assertThat(holds(WINDOW, 123, PutCall.CALL)).isFalse();
        assertThat(holds(WINDOW, 96, PutCall.CALL)).isTrue();
        assertThat(holds(WINDOW, 94, PutCall.CALL)).isFalse();
    }

    @Test
    void puts_reach_as_far_on_the_other_side() {
        assertThat(holds(WINDOW, 78, PutCall.PUT)).isTrue();
        assertThat(holds(WINDOW, 77, PutCall.PUT)).isFalse();
        assertThat(holds(WINDOW, 104, PutCall.PUT)).isTrue();
        assertThat(holds(WINDOW, 106, PutCall.PUT)).isFalse();
    }

    @Test
    void an_unknown_volatility_is_taken_as_the_usual_one() {
        Predicate<OptionContract> window = new StrikeWindow(2, 0.5, 0.01, 0.8).around(100, 0, 365);

        assertThat(holds(window, 300, PutCall.CALL)).isTrue();
    }

    @Test
    void on_the_last_day_some_strikes_are_left() {
        Predicate<OptionContract> window = StrikeWindow.STANDARD.around(100, 0.01, 0);

        assertThat(holds(window, 102, PutCall.CALL)).isTrue();
        assertThat(holds(window, 98, PutCall.CALL)).isTrue();
    }

    @Test
    void everything_is_everything() {
        Predicate<OptionContract> window = StrikeWindow.EVERYTHING.around(100, 0.1, 30);

        assertThat(StrikeWindow.EVERYTHING.isEverything()).isTrue();
        assertThat(holds(window, 1, PutCall.CALL)).isTrue();
        assertThat(holds(window, 100_000, PutCall.PUT)).isTrue();
    }
}
