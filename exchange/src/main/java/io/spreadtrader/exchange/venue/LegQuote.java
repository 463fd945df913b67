package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.value.Price;

/**
 * One leg of a combo as quoted.
 *
 * @param weight of the leg's price in the combo's; positive bought
 * @param size combos that the displayed size on the side that would be crossed is enough for
 */
record LegQuote(ComboLeg leg, int weight, Price bid, Price ask, int size) {
    boolean isBought() {
        return weight > 0;
    }

    Price quotedWidth() {
        return ask.minus(bid);
    }

    /** Whether this leg can trade: a market that is not crossed, and a bid where it is sold. */
    boolean isTradable() {
        return ask.isAbove(bid) && !bid.isNegative() && (isBought() || bid.isPositive());
    }

    /** Our own side's best price. */
    Price best() {
        return isBought() ? bid : ask;
    }

    /** The price that crosses the market. */
    Price natural() {
        return isBought() ? ask : bid;
    }
}
