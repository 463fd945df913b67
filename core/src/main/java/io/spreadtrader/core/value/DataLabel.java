package io.spreadtrader.core.value;

/** How real the prices behind a figure are, weakest first. Shown wherever such a figure is shown. */
public enum DataLabel {
    SIMULATED,
    MODELLED,
    HISTORICAL,
    PAPER,
    LIVE;

    /** Mixed inputs take the weakest label. */
    public DataLabel mixedWith(DataLabel other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
