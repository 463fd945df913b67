package io.spreadtrader.core.value;

/** Shares of one company or fund. */
public record Stock(Symbol underlying) implements Instrument {
    @Override
    public int multiplier() {
        return 1;
    }

    @Override
    public String id() {
        return underlying.ticker();
    }

    @Override
    public String toString() {
        return id();
    }
}
