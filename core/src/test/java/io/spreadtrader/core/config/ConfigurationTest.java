package io.spreadtrader.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Origin.Layer;
import io.spreadtrader.core.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    private static final Origin FILE = new Origin(Layer.FILE, "trader.yaml:3");
    private static final Origin FLAG = new Origin(Layer.FLAG, "--min-price");

    @Test
    void nothing_given_leaves_every_setting_at_its_default() {
        for (Setting<?> setting : Settings.ALL) {
            assertThat((Object) Configuration.STANDARD.get(setting)).isEqualTo(setting.standard());
            assertThat(Configuration.STANDARD.origin(setting)).isEqualTo(Origin.BUILT_IN);
            assertThat((Object) setting.read(Configuration.STANDARD.shown(setting)))
                    .isEqualTo(setting.standard());
        }
    }

    @Test
    void a_value_given_is_read_and_remembers_where_it_came_from_and_how_it_was_written() {
        Configuration configuration = Configuration.STANDARD.with("min-price", " 25 USD ", FILE);
        assertThat(configuration.get(Settings.MIN_PRICE)).isEqualTo(Money.ofDollars(25));
        assertThat(configuration.origin(Settings.MIN_PRICE)).isEqualTo(FILE);
        assertThat(configuration.shown(Settings.MIN_PRICE)).isEqualTo("25 USD");
        assertThat(configuration.origin(Settings.MIN_PRICE)).hasToString("trader.yaml:3");
    }

    @Test
    void the_later_layer_wins() {
        Configuration configuration =
                Configuration.STANDARD.with(Settings.MIN_PRICE, "25", FILE).with(Settings.MIN_PRICE, "30", FLAG);
        assertThat(configuration.get(Settings.MIN_PRICE)).isEqualTo(Money.ofDollars(30));
        assertThat(configuration.origin(Settings.MIN_PRICE)).isEqualTo(FLAG);
    }

    @Test
    void layers_stand_in_order_of_precedence() {
        assertThat(Layer.values())
                .containsExactly(Layer.BUILT_IN, Layer.COMMAND, Layer.FILE, Layer.ENVIRONMENT, Layer.FLAG);
    }

    @Test
    void setting_one_value_leaves_the_former_configuration_as_it_was() {
        Configuration before = Configuration.STANDARD.with(Settings.MIN_PRICE, "25", FILE);
        before.with(Settings.MIN_PRICE, "30", FLAG);
        assertThat(before.get(Settings.MIN_PRICE)).isEqualTo(Money.ofDollars(25));
        assertThat(Configuration.STANDARD.get(Settings.MIN_PRICE)).isEqualTo(Money.ofDollars(20));
    }

    @ParameterizedTest
    @CsvSource({"min-prise,min-price", "stop-art,stop-atr", "max_open_positions,max-open-positions"})
    void an_unknown_key_is_refused_with_the_nearest_that_exists(String given, String meant) {
        assertThatThrownBy(() -> Configuration.STANDARD.with(given, "1", FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown setting '" + given + "'; did you mean '" + meant + "'?");
    }

    @Test
    void a_value_that_does_not_suit_the_key_is_refused() {
        assertThatThrownBy(() -> Configuration.STANDARD.with("min-days", "1h", FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min-days: '1h' is not a whole number of days, such as 30 or 30d");
    }
}
