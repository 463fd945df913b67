package io.spreadtrader.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.value.Money;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    static List<Setting<?>> settings() {
        return Settings.ALL;
    }

    @ParameterizedTest
    @CsvSource({
        "500,500.00",
        "$500,500.00",
        "500 USD,500.00",
        "$ 0.05,0.05",
        "10B,10000000000.00",
        "1.5M,1500000.00",
        "2k,2000.00",
        "'1,000',1000.00",
        "1_000,1000.00"
    })
    void dollars_are_read_as_people_write_them(String text, String expected) {
        assertThat(Settings.DEBIT_MAX_COST.read(text)).isEqualTo(Money.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"2,0.02", "2%,0.02", "0.5 %,0.005", "15%,0.15", "0,0"})
    void percentages_are_stored_as_fractions(String text, double expected) {
        assertThat(Settings.RISK_PER_TRADE.read(text)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"60,PT1M", "60s,PT1M", "15m,PT15M", "15 min,PT15M", "1h,PT1H", "0,PT0S"})
    void times_without_a_unit_are_seconds(String text, Duration expected) {
        assertThat(Settings.QUOTE_MAX_AGE.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30,30", "30d,30", "45 days,45", "0,0"})
    void days_are_whole(String text, int expected) {
        assertThat(Settings.MIN_DAYS.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000000,1000000", "1M,1000000", "1.5M,1500000", "20k,20000", "'1,000,000',1000000"})
    void counts_may_be_thousands_and_millions(String text, int expected) {
        assertThat(Settings.MIN_VOLUME.read(text)).isEqualTo(expected);
    }

    @Test
    void lists_are_words_between_commas_and_may_be_empty() {
        assertThat(Settings.STRATEGIES.read(" high-base , bear-rally ")).containsExactly("high-base", "bear-rally");
        assertThat(Settings.CONDITIONS_OFF.read("")).isEmpty();
    }

    @Test
    void choices_are_read_in_any_case() {
        assertThat(Settings.STYLE.read("Credit")).isEqualTo("credit");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "min-price,20%",
        "min-price,20d",
        "min-price,-1",
        "min-price,0.001",
        "min-price,cheap",
        "min-price,''",
        "risk-per-trade,$2",
        "risk-per-trade,2s",
        "risk-per-trade,-2%",
        "risk-per-trade,1001%",
        "quote-max-age,60%",
        "quote-max-age,60d",
        "quote-max-age,1.5s",
        "quote-max-age,-5s",
        "max-data-age,30h",
        "max-data-age,1.5d",
        "max-data-age,-1",
        "max-data-age,$30",
        "min-volume,1B",
        "min-volume,1.5",
        "min-volume,-5",
        "min-volume,99999999999",
        "min-volume,1e6",
        "stop-atr,2%",
        "stop-atr,101",
        "stop-atr,NaN",
        "stop-atr,-1",
        "style,cheap",
        "strategies,hi-base",
        "conditions-off,ratio",
        "excluded-symbols,A B"
    })
    void a_value_in_a_wrong_unit_or_out_of_range_is_refused_by_name(String key, String text) {
        Setting<?> setting = Settings.named(key);
        assertThatThrownBy(() -> setting.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(key + ": '" + text + "' is not " + setting.allowed());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_default_is_shown_in_a_notation_that_reads_back_to_it(Setting<?> setting) {
        String shown = Settings.shown(setting, setting.standard());
        assertThat((Object) setting.read(shown)).isEqualTo(setting.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5%", "0.01%", "33.3%", "1000%", "7%", "14%", "28.7%"})
    void a_percentage_is_shown_in_a_notation_that_reads_back_to_it(String text) {
        double value = Settings.RISK_PER_TRADE.read(text);
        assertThat(Settings.shown(Settings.RISK_PER_TRADE, value)).isEqualTo(text);
        assertThat(Settings.RISK_PER_TRADE.read(Settings.shown(Settings.RISK_PER_TRADE, value)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"3600,1h", "5400,90m", "61,61s", "0,0s", "86400,24h"})
    void a_time_is_shown_in_its_largest_whole_unit(String text, String shown) {
        assertThat(Settings.shown(Settings.QUOTE_MAX_AGE, Settings.QUOTE_MAX_AGE.read(text)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_a_kebab_case_key_a_description_and_says_what_it_accepts(Setting<?> setting) {
        assertThat(setting.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(setting.description()).isNotBlank();
        assertThat(setting.allowed()).isNotBlank();
    }

    @Test
    void the_catalogue_lists_every_setting_once_and_under_its_own_key() throws IllegalAccessException {
        assertThat(Settings.ALL).extracting(Setting::key).doesNotHaveDuplicates();
        int declared = 0;
        for (Field field : Settings.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == Setting.class) {
                assertThat(Settings.ALL).as(field.getName()).contains((Setting<?>) field.get(null));
                declared++;
            }
        }
        assertThat(Settings.ALL).hasSize(declared);
    }

    @Test
    void an_interval_of_nothing_is_refused() {
        assertThatThrownBy(() -> Settings.EXIT_INTERVAL.read("0s"))
                .hasMessageContaining("exit-interval")
                .hasMessageContaining("1s or more");
        assertThat(Settings.ALERT_COLLAPSE.read("0s")).isEqualTo(Duration.ZERO);
    }
}
