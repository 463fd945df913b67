package io.spreadtrader.core.order;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;

/**
 * A trade the broker reports for one leg of an order.
 *
 * @param id the broker's; applied once however often it is reported
 * @param quantity units of the instrument: positive bought, negative sold
 * @param price per share
 * @param commission positive, with all fees
 */
public record Execution(
        String id,
        ClientOrderId orderId,
        Instrument instrument,
        int quantity,
        Price price,
        Money commission,
        Instant at) {

    /** What it took out of the account, without commission; negative where it brought something. */
    public Money cost() {
        return instrument.worth(quantity, price);
    }

    /** The same at another commission. */
    public Execution charged(Money other) {
        return new Execution(id, orderId, instrument, quantity, price, other, at);
    }
}
