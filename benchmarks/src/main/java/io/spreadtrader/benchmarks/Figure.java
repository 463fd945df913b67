package io.spreadtrader.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param value the median of the rounds, with its unit
 * @param spread the lowest and the highest round, with the unit; empty where there was one
 * @param target what was to be reached; empty for what is only shown
 */
public record Figure(String what, String value, String spread, Optional<Target> target) {
    /** A limit and whether it was met. */
    public record Target(String limit, boolean isMet) {}

    /** Something told in words, as why a peer was not measured. */
    public static Figure note(String what, String text) {
        return new Figure(what, text, "", Optional.empty());
    }

    /** Microseconds, of which there should be few. */
    static Figure micros(String what, double[] rounds) {
        return new Figure(what, micros(Medians.of(rounds)), range(rounds, Figure::micros), Optional.empty());
    }

    /** The same, held against a limit. */
    static Figure micros(String what, double[] rounds, double atMost) {
        return micros(what, rounds).with(new Target("<= " + micros(atMost), Medians.of(rounds) <= atMost));
    }

    /** Events a second, of which there should be many. */
    static Figure perSecond(String what, double[] rounds) {
        return new Figure(what, millions(Medians.of(rounds)), range(rounds, Figure::millions), Optional.empty());
    }

    /** The same, held against a limit. */
    static Figure perSecond(String what, double[] rounds, double atLeast) {
        return perSecond(what, rounds).with(new Target(">= " + millions(atLeast), Medians.of(rounds) >= atLeast));
    }

    /** How many times faster than a peer. */
    static Figure times(String what, double[] rounds, double atLeast) {
        return new Figure(
                what,
                times(Medians.of(rounds)),
                range(rounds, Figure::times),
                Optional.of(new Target(">= " + times(atLeast), Medians.of(rounds) >= atLeast)));
    }

    private Figure with(Target held) {
        return new Figure(what, value, spread, Optional.of(held));
    }

    private static String range(double[] rounds, java.util.function.DoubleFunction<String> shown) {
        if (rounds.length < 2) {
            return "";
        }
        double lowest = rounds[0];
        double highest = rounds[0];
        for (double round : rounds) {
            lowest = Math.min(lowest, round);
            highest = Math.max(highest, round);
        }
        return shown.apply(lowest) + " to " + shown.apply(highest);
    }

    private static String micros(double micros) {
        return micros >= 10_000
                ? String.format(Locale.ROOT, "%.1f ms", micros / 1_000)
                : String.format(Locale.ROOT, micros < 10 ? "%.1f us" : "%.0f us", micros);
    }

    private static String millions(double perSecond) {
        return String.format(Locale.ROOT, "%.2f M/s", perSecond / 1e6);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f x", factor);
    }
}
