package io.spreadtrader.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    @Test
    void the_catalogue_holds_what_the_configuration_accepts() {
        assertThat(words(Settings.STRATEGIES.allowed())).containsExactlyElementsOf(Strategies.names());
        assertThat(Settings.STRATEGIES.read(String.join(",", Strategies.names())))
                .isEqualTo(Strategies.names());
        assertThat(Settings.STRATEGIES.standard()).isEqualTo(Strategies.names());
    }

    @Test
    void the_conditions_that_can_be_switched_off_are_those_the_configuration_accepts() {
        Set<String> switchable = new TreeSet<>();
        Strategies.of(Configuration.STANDARD).forEach(strategy -> ((Setup) strategy)
                .conditionNames().stream().skip(1).forEach(switchable::add));
        assertThat(new TreeSet<>(words(Settings.CONDITIONS_OFF.allowed()))).isEqualTo(switchable);
        assertThat(Settings.CONDITIONS_OFF.read(String.join(",", switchable))).containsExactlyElementsOf(switchable);
    }

    @Test
    void a_first_condition_stays_on_whatever_is_switched_off() {
        Configuration configuration = Configuration.STANDARD.with(
                Settings.CONDITIONS_OFF, "rsi,trend,extreme,base,pullback,turn,recovery", Origin.BUILT_IN);
        assertThat(Strategies.of(configuration).stream().map(strategy -> ((Setup) strategy).conditionNames()))
                .containsExactly(List.of("ratio"), List.of("ratio"), List.of("trend"), List.of("trend"));
    }

    @Test
    void strategies_come_in_the_configured_order_and_once() {
        Configuration configuration =
                Configuration.STANDARD.with(Settings.STRATEGIES, "bear-rally,high-base,bear-rally", Origin.BUILT_IN);
        assertThat(Strategies.of(configuration)).extracting(Strategy::name).containsExactly("bear-rally", "high-base");
    }

    @Test
    void an_unknown_strategy_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Strategies.named("hi-base", Configuration.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hi-base")
                .hasMessageContaining("high-base, low-base, bull-pullback, bear-rally");
    }

    /** The names in "a list out of rsi, trend, ...". */
    private static List<String> words(String allowed) {
        String names = allowed.replaceFirst(Pattern.quote("a list out of "), "");
        return List.of(names.split(", "));
    }
}
