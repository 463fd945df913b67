package io.spreadtrader.core.position;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spread of which some contracts go a way of their own, as two positions that are together what it was, to the cent:
 * the lots first opened go with the part, costs and fees by its share of the contracts opened, and what was realised
 * before stays with the rest.
 *
 * @param part a position of its own, as if it had always been one
 * @param rest the position split, one version on
 */
public record SplitPosition(Position part, Position rest) {
    private static final String MARK = "#ASSIGNED#";

    /**
     * Splits contracts off.
     *
     * @throws IllegalArgumentException when the position does not hold more whole spreads than those
     */
    public static SplitPosition of(Position whole, int contracts, String partId) {
        if (contracts <= 0 || contracts >= whole.openContracts()) {
            throw new IllegalArgumentException("cannot split " + contracts + " off position " + whole.id()
                    + ", which holds " + whole.openContracts() + " whole spreads");
        }
        Money premium = share(whole.openingPremium(), contracts, whole.contracts());
        Money fees = share(whole.ledger().fees(), contracts, whole.contracts());
        List<Lot> taken = new ArrayList<>();
        List<Lot> left = take(whole.ledger().lots(), whole.spread().longLeg(), contracts, taken);
        left = take(left, whole.spread().shortLeg(), -contracts, taken);
        Position part = part(whole, partId, contracts, premium, new PositionLedger(taken, Money.ZERO, fees));
        PositionLedger kept = new PositionLedger(
                left, whole.ledger().realized(), whole.ledger().fees().minus(fees));
        Position rest = whole.withOpened(
                        whole.contracts() - contracts, whole.openingPremium().minus(premium))
                .withLedger(kept)
                .asNextOf(whole);
        return new SplitPosition(part, rest);
    }

    /** The name of the part that is split off as the so-manieth: the same whenever it is asked for. */
    public static String partId(Position whole, int number) {
        return whole.id() + MARK + number;
    }

    /** Whether this was split off the other. */
    public static boolean isPartOf(Position part, Position whole) {
        return part.id().startsWith(whole.id() + MARK);
    }

    /** Rounded down to a cent; the rest has the remainder. */
    private static Money share(Money of, int contracts, int all) {
        return Money.ofCents(Math.floorDiv(Math.multiplyExact(of.cents(), (long) contracts), (long) all));
    }

    /** Takes signed units from the lots that were opened first; returns what is left. */
    static List<Lot> take(List<Lot> lots, Instrument instrument, int units, List<Lot> taken) {
        List<Lot> left = new ArrayList<>();
        int missing = units;
        for (Lot lot : lots) {
            boolean gives = lot.instrument().equals(instrument)
                    && missing != 0
                    && Integer.signum(lot.quantity()) == Integer.signum(missing);
            if (!gives) {
                left.add(lot);
                continue;
            }
            int given = Math.min(Math.abs(lot.quantity()), Math.abs(missing)) * Integer.signum(missing);
            taken.add(new Lot(instrument, given, lot.price()));
            missing -= given;
            if (given != lot.quantity()) {
                left.add(new Lot(instrument, lot.quantity() - given, lot.price()));
            }
        }
        return left;
    }

    private static Position part(Position whole, String id, int contracts, Money premium, PositionLedger ledger) {
        Optional<Instant> open = Optional.empty();
        return new Position(
                id,
                whole.spread(),
                whole.strategy(),
                whole.sector(),
                whole.holdsThroughEarnings(),
                whole.underlyingAtEntry(),
                whole.atrAtEntry(),
                whole.openedAt(),
                contracts,
                premium,
                ledger,
                PositionState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                open,
                0);
    }
}
