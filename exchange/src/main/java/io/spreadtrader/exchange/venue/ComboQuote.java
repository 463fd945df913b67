package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A combo's market as seen by who wants to trade it, per share of the combo: positive is paid, negative received.
 *
 * @param best our own side's best price on every leg
 * @param natural the price that crosses every leg
 */
record ComboQuote(List<LegQuote> legs, Price best, Price natural) {
    static ComboQuote of(List<LegQuote> legs) {
        return new ComboQuote(List.copyOf(legs), net(legs, LegQuote::best), net(legs, LegQuote::natural));
    }

    private static Price net(List<LegQuote> legs, Function<LegQuote, Price> side) {
        return legs.stream()
                .map(leg -> side.apply(leg).times((long) leg.weight()))
                .reduce(Price.ZERO, Price::plus);
    }

    /** Natural less best; positive, since every leg's ask is above its bid. */
    Price quotedWidth() {
        return natural.minus(best);
    }

    /** How far a limit has moved from our side's best (0) over mid (0.5) to natural (1). */
    double fraction(Price limit) {
        return (double) limit.minus(best).tenThousandths() / quotedWidth().tenThousandths();
    }

    /** Combos the displayed sizes are enough for. */
    int size() {
        return legs.stream().mapToInt(LegQuote::size).min().orElse(0);
    }

    /**
     * The legs' prices for a net price between best and natural: each leg as far between its bid and ask as the combo
     * is, to the ten-thousandth, so that they sum exactly to the net price.
     */
    List<Price> legPrices(Price net) {
        long moved = net.minus(best).tenThousandths();
        long whole = quotedWidth().tenThousandths();
        List<Price> prices = new ArrayList<>();
        Price sum = Price.ZERO;
        for (LegQuote leg : legs) {
            Price step = Price.ofTenThousandths(
                    Math.floorDiv(Math.multiplyExact(moved, leg.quotedWidth().tenThousandths()), whole));
            Price price = leg.isBought() ? leg.bid().plus(step) : leg.ask().minus(step);
            prices.add(price);
            sum = sum.plus(price.times((long) leg.weight()));
        }
        int taker = takerOfRemainder();
        Price remainder = net.minus(sum).times((long) legs.get(taker).weight());
        prices.set(taker, prices.get(taker).plus(remainder));
        return List.copyOf(prices);
    }

    /** The leg of weight one with the widest market: a ten-thousandth more or less matters least there. */
    private int takerOfRemainder() {
        int taker = -1;
        for (int index = 0; index < legs.size(); index++) {
            LegQuote leg = legs.get(index);
            boolean isSingle = Math.abs(leg.weight()) == 1;
            if (isSingle
                    && (taker < 0 || leg.quotedWidth().isAbove(legs.get(taker).quotedWidth()))) {
                taker = index;
            }
        }
        return taker;
    }
}
