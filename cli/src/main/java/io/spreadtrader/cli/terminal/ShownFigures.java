package io.spreadtrader.cli.terminal;

import io.spreadtrader.core.value.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers behind a decision as people read them: four decimals are enough; files keep them all. */
public final class ShownFigures {
    private static final int DECIMALS = 4;
    private static final Pattern LONG_FRACTION = Pattern.compile("-?[0-9]+\\.[0-9]{5,}");

    private ShownFigures() {}

    /** {@code name=value, name=value}. */
    public static String of(Figures figures) {
        return figures.values().entrySet().stream()
                .map(figure -> figure.getKey() + "=" + value(figure))
                .collect(Collectors.joining(", "));
    }

    public static String value(Map.Entry<String, String> figure) {
        String text = figure.getValue();
        if (!LONG_FRACTION.matcher(text).matches()) {
            return text;
        }
        BigDecimal rounded =
                new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? text : rounded.toPlainString();
    }
}
