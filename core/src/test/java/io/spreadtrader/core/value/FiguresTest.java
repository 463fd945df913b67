package io.spreadtrader.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void figures_keep_the_order_they_were_given_in() {
        Figures figures =
                Figures.of("spot", Price.parse("187.23")).with("atr", 3.5).with("contracts", 2);
        assertThat(figures).hasToString("spot=187.23, atr=3.5, contracts=2");
        assertThat(figures.values().keySet()).containsExactly("spot", "atr", "contracts");
    }

    @Test
    void computed_numbers_keep_ten_significant_digits_and_no_exponent() {
        assertThat(Figures.of("x", 1.0 / 3)).hasToString("x=0.3333333333");
        assertThat(Figures.of("x", 1e12)).hasToString("x=1000000000000");
        assertThat(Figures.of("x", 0.1 + 0.2)).hasToString("x=0.3");
        assertThat(Figures.of("x", Double.NaN)).hasToString("x=NaN");
    }

    @Test
    void a_figure_given_again_replaces_the_former_and_leaves_the_old_figures_alone() {
        Figures before = Figures.of("a", 1).with("b", 2);
        assertThat(before.with("a", 3)).hasToString("a=3, b=2");
        assertThat(before.and(Figures.of("c", 4))).hasToString("a=1, b=2, c=4");
        assertThat(before).hasToString("a=1, b=2");
    }

    @Test
    void figures_cannot_be_changed_from_outside() {
        assertThatThrownBy(() -> Figures.of("a", 1).values().put("b", "2"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(Figures.NONE.isEmpty()).isTrue();
    }
}
