package io.spreadtrader.core.position;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Units booked to one position that were another's, as if they had been booked there at once: together the two are what
 * they were, to the cent.
 *
 * @param from without them
 * @param to with them; what closes lots of its own realises there
 */
public record MovedLots(Position from, Position to) {
    /**
     * Moves open units.
     *
     * @param units signed as they are held by {@code from}
     * @param fee what was paid for trading them
     * @throws IllegalArgumentException when it does not hold as many
     */
    public static MovedLots of(Position from, Position to, Instrument instrument, int units, Money fee) {
        List<Lot> taken = new ArrayList<>();
        List<Lot> left = SplitPosition.take(from.ledger().lots(), instrument, units, taken);
        if (taken.stream().mapToInt(Lot::quantity).sum() != units) {
            throw new IllegalArgumentException("cannot move " + units + " " + instrument + " from position " + from.id()
                    + ", which holds " + from.ledger().quantity(instrument));
        }
        PositionLedger received = to.ledger().charged(fee);
        for (Lot lot : taken) {
            received = received.traded(instrument, lot.quantity(), lot.price(), Money.ZERO);
        }
        PositionLedger kept = new PositionLedger(
                left, from.ledger().realized(), from.ledger().fees().minus(fee));
        return new MovedLots(from.withLedger(kept), to.withLedger(received));
    }
}
