package io.spreadtrader.core.difference;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.Optional;

/**
 * A trade in one of our positions that only a person could tell us of.
 *
 * @param id of its own; booked once
 * @param orderId the order of ours it was a fill of; empty where it was traded by hand
 * @param quantity signed units
 * @param price per share
 * @param fee what it cost in all
 * @param at when the person told it
 */
public record AdoptedFill(
        String id,
        String positionId,
        Optional<ClientOrderId> orderId,
        Instrument instrument,
        int quantity,
        Price price,
        Money fee,
        String reason,
        Instant at) {
    private static final String MARK = "adopted#";

    public AdoptedFill {
        if (quantity == 0 || price.isNegative()) {
            throw new IllegalArgumentException("no fill: " + quantity + " at " + price);
        }
    }

    /** The id of the fill that these differences are the first to say. */
    public static String id(long version, Instrument instrument) {
        return MARK + version + "#" + instrument.id();
    }

    /** Whether an execution of this id was told by a person and not by the broker. */
    public static boolean isIdOf(String executionId) {
        return executionId.startsWith(MARK);
    }

    /** The decision that says what became of the fill of this id. */
    public static String settledId(String fillId) {
        return fillId + "#SETTLED";
    }
}
