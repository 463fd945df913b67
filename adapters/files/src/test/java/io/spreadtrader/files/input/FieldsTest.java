package io.spreadtrader.files.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @Test
    void readsTheSameNumberAsTheLongWay() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 50_000; i++) {
            double value = (random.nextDouble() - 0.3) * StrictMath.pow(10, random.nextInt(-8, 12));
            String text =
                    switch (i % 3) {
                        case 0 -> Double.toString(value);
                        case 1 -> "%.4f".formatted(value);
                        default -> Float.toString((float) value);
                    };

            assertThat(Fields.decimal(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", "NaN", "inf", "1.2.3", "1f", "0x10", "1e", "e5", "1,5", "--1", "1-2"})
    void takesNothingElseForANumber(String text) {
        assertThat(Fields.decimal(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31",
                "20240131",
                " 2024-01-31",
                "2024-01-31T00:00:00Z",
                "2024-01-31 00:00:00-05:00",
                "20240131 00:00"
            })
    void readsDates(String text) {
        assertThat(Fields.epochDay(text).getAsInt())
                .isEqualTo(LocalDate.of(2024, 1, 31).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-02-30", "2024-1-31", "31.01.2024", "202401311", "2024-01-31x", "date"})
    void takesNothingElseForADate(String text) {
        assertThat(Fields.epochDay(text)).isEmpty();
    }

    @Test
    void readsAmountsAsCompaniesWriteThem() {
        assertThat(Fields.amount("63.802B")).hasValue(63.802e9);
        assertThat(Fields.amount("$1,234.5")).hasValue(1234.5);
        assertThat(Fields.amount("2t")).hasValue(2e12);
        assertThat(Fields.amount("1.5M")).hasValue(1.5e6);
        assertThat(Fields.amount("7k")).hasValue(7e3);
        assertThat(Fields.amount("N/A")).isEmpty();
        assertThat(Fields.amount("")).isEmpty();
        assertThat(Fields.amount("B")).isEmpty();
    }
}
