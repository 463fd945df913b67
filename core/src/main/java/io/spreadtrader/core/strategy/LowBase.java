package io.spreadtrader.core.strategy;

import static io.spreadtrader.core.strategy.Conditions.share;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;
import io.spreadtrader.core.value.Direction;
import java.util.List;

/** SHORT a weak stock resting just above its 52-week low: {@link HighBase} mirrored, the first condition unchanged. */
final class LowBase {
    static final String NAME = "low-base";

    private LowBase() {}

    static Strategy of(Configuration configuration) {
        double mostRsi = 100 - configuration.get(Settings.BASE_RSI);
        double distance = configuration.get(Settings.BASE_EXTREME_DISTANCE);
        List<Condition> conditions = List.of(
                Conditions.closeAboveRange(configuration),
                new Condition("rsi", "RSI14", Readings::rsi14, Relation.BELOW, "", readings -> mostRsi),
                new Condition(
                        "trend",
                        "close",
                        Readings::close,
                        Relation.BELOW,
                        "SMA50 and SMA200",
                        readings -> Math.min(readings.sma50(), readings.sma200())),
                new Condition(
                        "extreme",
                        "close",
                        Readings::close,
                        Relation.AT_MOST,
                        "52-week low plus " + Conditions.shown(Settings.BASE_EXTREME_DISTANCE, distance),
                        readings -> readings.low52Weeks() * (1 + distance)),
                Conditions.narrowBase(configuration));
        return new Setup(
                NAME,
                Direction.SHORT,
                Conditions.barsOfBase(configuration),
                conditions,
                readings -> strength(readings, mostRsi, distance),
                configuration);
    }

    /** Half for how far RSI14 is below its ceiling, half for how near the close is to the low. */
    private static double strength(Readings readings, double mostRsi, double distance) {
        double low = readings.low52Weeks();
        double momentum = share(mostRsi - readings.rsi14(), mostRsi);
        double nearness = 1 - share(readings.close() - low, distance * low);
        return momentum / 2 + nearness / 2;
    }
}
