package io.spreadtrader.core.portfolio;

import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;

/**
 * What one pending entry or open position takes of the limits.
 *
 * @param positionId the decision that made it
 * @param maxLoss of all its contracts, after round-trip commissions
 * @param betaDelta beta-weighted dollar delta of all its contracts at the decision
 */
public record Reservation(
        String positionId, Symbol underlying, String sector, int contracts, Money maxLoss, double betaDelta) {
    /** What is left of it without a part that has a place of its own: both are together what it was. */
    public Reservation without(Reservation part) {
        return new Reservation(
                positionId,
                underlying,
                sector,
                contracts - part.contracts,
                maxLoss.minus(part.maxLoss),
                betaDelta - part.betaDelta);
    }

    /** The same place under another position's name. */
    public Reservation named(String otherPosition) {
        return new Reservation(otherPosition, underlying, sector, contracts, maxLoss, betaDelta);
    }

    /** The part of this reservation that {@code kept} of its contracts need. */
    public Reservation reducedTo(int kept) {
        return new Reservation(
                positionId,
                underlying,
                sector,
                kept,
                Money.ofCents(Math.floorDiv(maxLoss.cents() * kept, (long) contracts)),
                betaDelta * kept / contracts);
    }
}
