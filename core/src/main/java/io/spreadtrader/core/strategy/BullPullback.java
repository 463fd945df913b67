package io.spreadtrader.core.strategy;

import static io.spreadtrader.core.strategy.Conditions.share;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;
import io.spreadtrader.core.value.Direction;
import java.util.List;

/** LONG a rising stock that has fallen back and turns up again. */
final class BullPullback {
    static final String NAME = "bull-pullback";
    /** A rise of SMA50 over SMA200 by this fraction counts in full. */
    static final double FULL_TREND = 0.10;

    private BullPullback() {}

    static Strategy of(Configuration configuration) {
        double ceiling = configuration.get(Settings.PULLBACK_RSI);
        int bars = Math.max(1, configuration.get(Settings.PULLBACK_BARS));
        List<Condition> conditions = List.of(
                new Condition("trend", "SMA50", Readings::sma50, Relation.ABOVE, "SMA200", Readings::sma200),
                new Condition(
                        "pullback",
                        "lowest RSI14 of " + bars + " bars",
                        readings -> readings.lowestRsi14(bars),
                        Relation.BELOW,
                        "",
                        readings -> ceiling),
                new Condition(
                        "turn",
                        "RSI14",
                        Readings::rsi14,
                        Relation.ABOVE,
                        "RSI14 one bar ago",
                        readings -> readings.rsi14(1)),
                new Condition(
                        "recovery",
                        "close",
                        Readings::close,
                        Relation.ABOVE,
                        "close 2 bars ago",
                        readings -> readings.close(2)));
        return new Setup(
                NAME,
                Direction.LONG,
                Math.max(Conditions.BARS_OF_TREND, Readings.SHORT_PERIOD + Math.max(2, bars)),
                conditions,
                readings -> strength(readings, ceiling, bars),
                configuration);
    }

    /** Half for how deep the pullback went, half for how strong the trend is that it interrupts. */
    private static double strength(Readings readings, double ceiling, int bars) {
        double depth = share(ceiling - readings.lowestRsi14(bars), ceiling);
        double trend = (readings.sma50() / readings.sma200() - 1) / FULL_TREND;
        return depth / 2 + trend / 2;
    }
}
