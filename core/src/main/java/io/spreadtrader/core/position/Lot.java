package io.spreadtrader.core.position;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;

/**
 * Units of one instrument bought or sold at one price.
 *
 * @param quantity positive held, negative owed
 * @param price per share
 */
public record Lot(Instrument instrument, int quantity, Price price) {
    /** What these units are worth at a price per share; negative where owed. */
    public Money valueAt(Price mark) {
        return instrument.worth(quantity, mark);
    }

    public Money cost() {
        return valueAt(price);
    }
}
