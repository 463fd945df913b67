package io.spreadtrader.core.order;

import io.spreadtrader.core.value.Instrument;

/**
 * One part of a combo.
 *
 * @param ratio units per combo: positive bought, negative sold; 100 for the shares beside one option contract
 */
public record ComboLeg(Instrument instrument, int ratio) {
    public ComboLeg {
        if (ratio == 0) {
            throw new IllegalArgumentException("a leg needs a ratio");
        }
    }
}
