package io.spreadtrader.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers behind a decision, by name, in the order they were given: what a refusal, an exit or an alert shows.
 * Values are kept as canonical text so that the same decision always reads, and hashes, the same.
 */
public record Figures(Map<String, String> values) {
    public static final Figures NONE = new Figures(Map.of());
    /** Computed numbers are kept to ten significant digits: enough to reproduce a decision, short enough to read. */
    private static final MathContext PRECISION = new MathContext(10);

    public Figures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Figures of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** These figures and one more. Doubles are rounded to ten significant digits, time spans are in seconds; everything else is its text. */
    public Figures with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, text(value));
        return new Figures(more);
    }

    public Figures and(Figures others) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Figures(more);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? new BigDecimal(number)
                            .round(PRECISION)
                            .stripTrailingZeros()
                            .toPlainString()
                    : number.toString();
        }
        return value instanceof Duration span ? span.toSeconds() + "s" : value.toString();
    }

    /** {@code name=value, name=value}. */
    @Override
    public String toString() {
        return new ArrayList<>(values.entrySet())
                .stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
    }
}
