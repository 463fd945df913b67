package io.spreadtrader.core.strategy;

import static io.spreadtrader.core.strategy.Conditions.share;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;
import io.spreadtrader.core.value.Direction;
import java.util.List;

/**
 * LONG a strong stock resting just below its 52-week high. With every condition but the first switched off it is the
 * original rule, close above ATR14 times a ratio, which nearly every stock meets.
 */
final class HighBase {
    static final String NAME = "high-base";

    private HighBase() {}

    static Strategy of(Configuration configuration) {
        double leastRsi = configuration.get(Settings.BASE_RSI);
        double distance = configuration.get(Settings.BASE_EXTREME_DISTANCE);
        List<Condition> conditions = List.of(
                Conditions.closeAboveRange(configuration),
                new Condition("rsi", "RSI14", Readings::rsi14, Relation.ABOVE, "", readings -> leastRsi),
                new Condition(
                        "trend",
                        "close",
                        Readings::close,
                        Relation.ABOVE,
                        "SMA50 and SMA200",
                        readings -> Math.max(readings.sma50(), readings.sma200())),
                new Condition(
                        "extreme",
                        "close",
                        Readings::close,
                        Relation.AT_LEAST,
                        "52-week high less " + Conditions.shown(Settings.BASE_EXTREME_DISTANCE, distance),
                        readings -> readings.high52Weeks() * (1 - distance)),
                Conditions.narrowBase(configuration));
        return new Setup(
                NAME,
                Direction.LONG,
                Conditions.barsOfBase(configuration),
                conditions,
                readings -> strength(readings, leastRsi, distance),
                configuration);
    }

    /** Half for how far RSI14 is above its floor, half for how near the close is to the high. */
    private static double strength(Readings readings, double leastRsi, double distance) {
        double high = readings.high52Weeks();
        double momentum = share(readings.rsi14() - leastRsi, 100 - leastRsi);
        double nearness = 1 - share(high - readings.close(), distance * high);
        return momentum / 2 + nearness / 2;
    }
}
