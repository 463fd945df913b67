package io.spreadtrader.core.strategy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;

/** Conditions that more than one strategy asks for, and the arithmetic of their strengths. */
final class Conditions {
    /** Bars the 52-week extreme looks back on. */
    private static final int BARS_OF_YEAR = Readings.YEAR;
    /** Bars the slower moving average looks back on. */
    static final int BARS_OF_TREND = 200;

    private Conditions() {}

    /** The original rule, kept literally: a floor under close over average true range, whatever its setting's name says. */
    static Condition closeAboveRange(Configuration configuration) {
        double ratio = configuration.get(Settings.HIGH_BASE_MAX_ATR_RATIO);
        return new Condition(
                "ratio",
                "close",
                readings -> readings.close(),
                Relation.ABOVE,
                shown(Settings.HIGH_BASE_MAX_ATR_RATIO, ratio) + " x ATR14",
                readings -> ratio * readings.atr14());
    }

    /** Bars a base strategy needs: the year its extreme comes from, or a longer base. */
    static int barsOfBase(Configuration configuration) {
        return Math.max(BARS_OF_YEAR, configuration.get(Settings.BASE_BARS));
    }

    /** The base: the last days kept within a few average true ranges. */
    static Condition narrowBase(Configuration configuration) {
        int bars = Math.max(1, configuration.get(Settings.BASE_BARS));
        double ranges = configuration.get(Settings.BASE_MAX_RANGE_ATR);
        return new Condition(
                "base",
                "range of " + bars + " days",
                readings -> readings.range(bars),
                Relation.AT_MOST,
                shown(Settings.BASE_MAX_RANGE_ATR, ranges) + " x ATR14",
                readings -> ranges * readings.atr14());
    }

    /** How much of {@code whole} is {@code part}; of nothing, none. */
    static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    static <T> String shown(Setting<T> setting, T value) {
        return Settings.shown(setting, value);
    }
}
