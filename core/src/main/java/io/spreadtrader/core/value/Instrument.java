package io.spreadtrader.core.value;

/** Something one can hold a signed number of: an option contract or shares of a stock. */
public sealed interface Instrument permits OptionContract, Stock {
    Symbol underlying();

    /** Shares that one unit stands for: 100 for a standard option, 1 for a share. */
    int multiplier();

    /** What so many units come to at a price per share; negative for units that are owed, or sold. */
    default Money worth(int units, Price price) {
        return price.times(Shares.of((long) units * multiplier()));
    }

    /** A unique, readable, stable name. */
    String id();
}
