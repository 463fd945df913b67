package io.spreadtrader.core.position;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a position holds and has earned, exact to the cent: open lots, realised profit from lots closed first in,
 * first out, fees apart. Works for options, for shares that assignment brought, and for what is exercised at zero.
 *
 * @param realized before fees
 * @param fees positive: commissions, dividends owed and borrow cost
 */
public record PositionLedger(List<Lot> lots, Money realized, Money fees) {
    public static final PositionLedger EMPTY = new PositionLedger(List.of(), Money.ZERO, Money.ZERO);

    public PositionLedger {
        lots = List.copyOf(lots);
    }

    /** The books after trading {@code quantity} units (negative: sold) at a price per share. */
    public PositionLedger traded(Instrument instrument, int quantity, Price price, Money fee) {
        List<Lot> open = new ArrayList<>();
        Money gained = realized;
        int left = quantity;
        for (Lot lot : lots) {
            boolean closes = lot.instrument().equals(instrument)
                    && left != 0
                    && Integer.signum(lot.quantity()) != Integer.signum(left);
            if (!closes) {
                open.add(lot);
                continue;
            }
            int closed = Math.min(Math.abs(lot.quantity()), Math.abs(left)) * Integer.signum(lot.quantity());
            gained = gained.plus(instrument.worth(closed, price.minus(lot.price())));
            left += closed;
            if (lot.quantity() != closed) {
                open.add(new Lot(instrument, lot.quantity() - closed, lot.price()));
            }
        }
        if (left != 0) {
            open.add(new Lot(instrument, left, price));
        }
        return new PositionLedger(open, gained, fees.plus(fee));
    }

    /**
     * The books as if {@code quantity} units (negative: sold), traded before at one price, had been traded at another:
     * lots that are still open change their price, and what has been closed since changes what was realised.
     */
    public PositionLedger repriced(Instrument instrument, int quantity, Price from, Price to) {
        List<Lot> open = new ArrayList<>();
        int left = quantity;
        for (Lot lot : lots) {
            boolean opened = lot.instrument().equals(instrument)
                    && lot.price().equals(from)
                    && Integer.signum(lot.quantity()) == Integer.signum(left);
            int changed = opened ? Math.min(Math.abs(lot.quantity()), Math.abs(left)) * Integer.signum(left) : 0;
            if (changed != 0) {
                open.add(new Lot(instrument, changed, to));
            }
            if (changed != lot.quantity()) {
                open.add(new Lot(lot.instrument(), lot.quantity() - changed, lot.price()));
            }
            left -= changed;
        }
        Money dearer = instrument.worth(left, to.minus(from));
        return new PositionLedger(open, realized.minus(dearer), fees);
    }

    public PositionLedger charged(Money fee) {
        return new PositionLedger(lots, realized, fees.plus(fee));
    }

    public int quantity(Instrument instrument) {
        return lots.stream()
                .filter(lot -> lot.instrument().equals(instrument))
                .mapToInt(Lot::quantity)
                .sum();
    }

    public boolean isFlat() {
        return lots.isEmpty();
    }

    /** Profit not yet realised, at these marks per share, before fees. */
    public Money unrealized(Function<Instrument, Price> mark) {
        return lots.stream()
                .map(lot -> lot.valueAt(mark.apply(lot.instrument())).minus(lot.cost()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the open lots are worth at these marks. */
    public Money marketValue(Function<Instrument, Price> mark) {
        return lots.stream()
                .map(lot -> lot.valueAt(mark.apply(lot.instrument())))
                .reduce(Money.ZERO, Money::plus);
    }
}
