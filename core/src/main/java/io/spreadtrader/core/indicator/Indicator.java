package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;

/**
 * A number computed at every bar from that bar and those before it. Where there are too few bars it is {@code NaN},
 * against which every comparison fails.
 */
public interface Indicator {
    /** Bars up to and with the first that has a value. */
    int barsNeeded();

    /** The value at every bar; {@code NaN} at the first {@code barsNeeded() - 1}. */
    double[] series(BarSeries bars);

    /** The value at the newest bar alone: what {@link #series} ends with, without making it. */
    double last(BarSeries bars);
}
