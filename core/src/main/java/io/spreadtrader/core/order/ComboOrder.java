package io.spreadtrader.core.order;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A guaranteed limit order, good for the day, on one or more legs at once.
 *
 * @param quantity combos wanted
 * @param limit the most we pay per share of the combo; negative: the least we receive is its opposite
 */
public record ComboOrder(ClientOrderId id, List<ComboLeg> legs, int quantity, Price limit) {
    public ComboOrder {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || quantity <= 0) {
            throw new IllegalArgumentException("an order needs legs and a positive quantity: " + id);
        }
        Set<Instrument> instruments = new HashSet<>();
        Symbol underlying = legs.getFirst().instrument().underlying();
        for (ComboLeg leg : legs) {
            if (!instruments.add(leg.instrument())
                    || !leg.instrument().underlying().equals(underlying)) {
                throw new IllegalArgumentException("legs must be different instruments of one underlying: " + id);
            }
        }
    }

    /** Buys the long leg and sells the short one. */
    public static ComboOrder toOpen(ClientOrderId id, VerticalSpread spread, int contracts, Price limit) {
        return new ComboOrder(
                id, List.of(new ComboLeg(spread.longLeg(), 1), new ComboLeg(spread.shortLeg(), -1)), contracts, limit);
    }

    /** Sells the long leg and buys the short one back. */
    public static ComboOrder toClose(ClientOrderId id, VerticalSpread spread, int contracts, Price limit) {
        return new ComboOrder(
                id, List.of(new ComboLeg(spread.longLeg(), -1), new ComboLeg(spread.shortLeg(), 1)), contracts, limit);
    }

    public Symbol underlying() {
        return legs.getFirst().instrument().underlying();
    }

    /** Shares one combo's price is quoted on: those of an option contract, or one where only stock is traded. */
    public int sharesPerCombo() {
        return legs.stream()
                .mapToInt(leg -> leg.instrument().multiplier())
                .max()
                .orElseThrow();
    }

    /** Option contracts one combo trades on all its legs; shares are none. */
    public int optionsPerCombo() {
        return legs.stream()
                .filter(leg -> leg.instrument() instanceof OptionContract)
                .mapToInt(leg -> Math.abs(leg.ratio()))
                .sum();
    }

    /**
     * The combo's net price per share from a price per share of each leg: 100 shares beside one option contract weigh
     * as much as the option.
     */
    public Price netPrice(Function<ComboLeg, Price> legPrice) {
        long sum = 0;
        for (ComboLeg leg : legs) {
            long shares = (long) leg.ratio() * leg.instrument().multiplier();
            sum += legPrice.apply(leg).tenThousandths() * shares;
        }
        return Price.ofTenThousandths(Math.floorDiv(sum, (long) sharesPerCombo()));
    }

    public ComboOrder withLimit(Price newLimit) {
        return new ComboOrder(id, legs, quantity, newLimit);
    }
}
