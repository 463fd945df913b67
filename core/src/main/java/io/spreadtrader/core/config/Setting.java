package io.spreadtrader.core.config;

import io.spreadtrader.core.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One number (or choice) of the trading rules.
 *
 * @param key kebab-case, the same in files, environment variables and flags
 * @param standard the built-in default
 * @param allowed one sentence saying which values are accepted, for messages and help
 */
public record Setting<T>(
        String key, Unit unit, T standard, String description, String allowed, Function<String, T> reader) {
    private static final Pattern NUMBER =
            Pattern.compile("(\\$?)\\s*([+-]?[0-9][0-9_,]*(?:\\.[0-9]+)?)\\s*([A-Za-z%$]*)");

    /**
     * Reads a value as people write it.
     *
     * @throws IllegalArgumentException naming the setting, the value and what is accepted
     */
    public T read(String text) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(key + ": '" + text.strip() + "' is not " + allowed, e);
        }
    }

    static Setting<Money> dollars(String key, String standard, String description) {
        return of(
                key,
                Unit.DOLLARS,
                standard,
                description,
                "an amount in dollars of 0 or more, such as $500 or 10B",
                text -> {
                    BigDecimal factor =
                            switch (suffix(text, "", "usd", "k", "m", "b", "$")) {
                                case "k" -> BigDecimal.valueOf(1_000);
                                case "m" -> BigDecimal.valueOf(1_000_000);
                                case "b" -> BigDecimal.valueOf(1_000_000_000);
                                default -> BigDecimal.ONE;
                            };
                    return Money.parse(
                            atLeastZero(number(text)).multiply(factor).toPlainString());
                });
    }

    /** A fraction, written in percent. */
    static Setting<Double> percent(String key, String standard, String description) {
        return of(key, Unit.PERCENT, standard, description, "a percentage from 0 to 1000, such as 2%", text -> {
            suffix(text, "", "%");
            within(number(text).doubleValue(), 0, 1000);
            // Exact: 33.3 / 100 would be a hair less than 0.333, and be shown so.
            return number(text).movePointLeft(2).doubleValue();
        });
    }

    static Setting<Duration> time(String key, String standard, String description) {
        return of(key, Unit.TIME, standard, description, "a time span, such as 60s, 15m or 1h", text -> {
            long seconds =
                    switch (suffix(text, "", "s", "m", "min", "h")) {
                        case "m", "min" -> 60;
                        case "h" -> 3600;
                        default -> 1;
                    };
            return Duration.ofSeconds(atLeastZero(number(text)).longValueExact() * seconds);
        });
    }

    /** A time span between repetitions: none at all would repeat for ever. */
    static Setting<Duration> interval(String key, String standard, String description) {
        Setting<Duration> any = time(key, standard, description);
        return of(
                key,
                Unit.TIME,
                standard,
                description,
                "a time span of 1s or more, such as 60s, 15m or 1h",
                text -> require(any.reader().apply(text), span -> span.compareTo(Duration.ofSeconds(1)) >= 0));
    }

    /** A time on New York's clocks. */
    static Setting<LocalTime> timeOfDay(String key, String standard, String description) {
        return of(key, Unit.TIME_OF_DAY, standard, description, "a time of day, such as 23:45", text -> {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(text, e);
            }
        });
    }

    static Setting<Integer> days(String key, String standard, String description) {
        return of(key, Unit.DAYS, standard, description, "a whole number of days, such as 30 or 30d", text -> {
            suffix(text, "", "d", "days");
            return atLeastZero(number(text)).intValueExact();
        });
    }

    static Setting<Integer> count(String key, String standard, String description) {
        return of(key, Unit.COUNT, standard, description, "a whole number of 0 or more", text -> {
            int factor =
                    switch (suffix(text, "", "k", "m")) {
                        case "k" -> 1_000;
                        case "m" -> 1_000_000;
                        default -> 1;
                    };
            return atLeastZero(number(text))
                    .multiply(BigDecimal.valueOf(factor))
                    .intValueExact();
        });
    }

    static Setting<Double> number(String key, String standard, double least, double most, String description) {
        return of(key, Unit.NUMBER, standard, description, "a number from " + least + " to " + most, text -> {
            suffix(text, "");
            return within(number(text).doubleValue(), least, most);
        });
    }

    static Setting<String> choice(String key, String standard, List<String> choices, String description) {
        return of(
                key,
                Unit.CHOICE,
                standard,
                description,
                "one of " + String.join(", ", choices),
                text -> require(text.toLowerCase(Locale.ROOT), choices::contains));
    }

    /** Words from a closed list; an empty text is an empty list. */
    static Setting<List<String>> list(
            String key, String standard, Predicate<String> known, String allowed, String description) {
        return of(key, Unit.LIST, standard, description, allowed, text -> Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> require(word, known))
                .toList());
    }

    private static <T> Setting<T> of(
            String key, Unit unit, String standard, String description, String allowed, Function<String, T> reader) {
        return new Setting<>(key, unit, reader.apply(standard), description, allowed, reader);
    }

    private static <T> T require(T value, Predicate<T> condition) {
        if (!condition.test(value)) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }

    private static double within(double value, double least, double most) {
        return require(value, number -> number >= least && number <= most);
    }

    private static BigDecimal atLeastZero(BigDecimal value) {
        return require(value, number -> number.signum() >= 0);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(matched(text).group(2).replace("_", "").replace(",", ""));
    }

    private static String suffix(String text, String... accepted) {
        Matcher match = matched(text);
        String suffix = match.group(3).toLowerCase(Locale.ROOT);
        boolean dollarSign = !match.group(1).isEmpty();
        List<String> suffixes = List.of(accepted);
        if (!suffixes.contains(suffix) || (dollarSign && !suffixes.contains("$"))) {
            throw new IllegalArgumentException("unit '" + (dollarSign ? "$" : suffix) + "'");
        }
        return suffix;
    }

    private static Matcher matched(String text) {
        Matcher match = NUMBER.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        return match;
    }
}
