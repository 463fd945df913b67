package io.spreadtrader.core.strategy;

import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.value.BarSeries;

/** An opinion on one symbol, formed from its bars alone. Stateless, so that one instance serves every thread. */
public interface Strategy {
    /** The name people write, such as {@code high-base}. */
    String name();

    /** Bars it needs before it can say anything. */
    int barsNeeded();

    /** What it makes of the newest bar. Given fewer bars than it needs, it says so. */
    Evaluation evaluate(Readings readings);

    default Evaluation evaluate(BarSeries bars) {
        return evaluate(new Readings(bars));
    }
}
