package io.spreadtrader.core.strategy;

import static io.spreadtrader.core.strategy.Conditions.share;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;
import io.spreadtrader.core.value.Direction;
import java.util.List;

/** SHORT a falling stock that has rallied and turns down again: {@link BullPullback} mirrored. */
final class BearRally {
    static final String NAME = "bear-rally";

    private BearRally() {}

    static Strategy of(Configuration configuration) {
        double floor = 100 - configuration.get(Settings.PULLBACK_RSI);
        int bars = Math.max(1, configuration.get(Settings.PULLBACK_BARS));
        List<Condition> conditions = List.of(
                new Condition("trend", "SMA50", Readings::sma50, Relation.BELOW, "SMA200", Readings::sma200),
                new Condition(
                        "pullback",
                        "highest RSI14 of " + bars + " bars",
                        readings -> readings.highestRsi14(bars),
                        Relation.ABOVE,
                        "",
                        readings -> floor),
                new Condition(
                        "turn",
                        "RSI14",
                        Readings::rsi14,
                        Relation.BELOW,
                        "RSI14 one bar ago",
                        readings -> readings.rsi14(1)),
                new Condition(
                        "recovery",
                        "close",
                        Readings::close,
                        Relation.BELOW,
                        "close 2 bars ago",
                        readings -> readings.close(2)));
        return new Setup(
                NAME,
                Direction.SHORT,
                Math.max(Conditions.BARS_OF_TREND, Readings.SHORT_PERIOD + Math.max(2, bars)),
                conditions,
                readings -> strength(readings, floor, bars),
                configuration);
    }

    /** Half for how high the rally went, half for how far SMA50 has sunk below SMA200. */
    private static double strength(Readings readings, double floor, int bars) {
        double height = share(readings.highestRsi14(bars) - floor, 100 - floor);
        double trend = (1 - readings.sma50() / readings.sma200()) / BullPullback.FULL_TREND;
        return height / 2 + trend / 2;
    }
}
