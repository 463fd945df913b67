package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a limit order trades, how much of it, and at what price.
 *
 * <p>At natural or beyond it trades at natural, at once. Between mid and natural it trades at its limit with the
 * probability {@link #probability} at every check: the square of its way from mid to natural. At mid or on our own side
 * of it, it never does: the market must come to it. The square was chosen so that orders that walk from 0.4 to 0.7 of
 * the quoted width in six steps of 15 s pay about 66 % of it on average, which the fill study measures.
 */
record FillModel(Quotations quotations, Chance chance) {
    /** The fair value's move against us, in quoted widths, is weighed by this. */
    private static final double ADVERSE_WEIGHT = 2.0;

    private static final double LEAST_FACTOR = 0.25;
    private static final double GREATEST_FACTOR = 3.0;
    private static final double MID = 0.5;

    /** A trade about to happen: combos and net price per share. */
    record Fill(int quantity, Price net, ComboQuote quote) {}

    /** The order against the quotes alone, as when it arrives: trades only if it crosses. */
    Optional<Fill> onArrival(WorkingOrder order, Account account, Instant at) {
        return quotations
                .combo(order.order(), at)
                .filter(quote -> crosses(order.order(), quote))
                .flatMap(quote -> fill(order, quote, quote.natural(), account, at));
    }

    /** The order at one of the regular checks. */
    Optional<Fill> onCheck(WorkingOrder order, Account account, Instant at) {
        Optional<ComboQuote> found = quotations.combo(order.order(), at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ComboQuote quote = found.get();
        if (crosses(order.order(), quote)) {
            return fill(order, quote, quote.natural(), account, at);
        }
        double fraction = quote.fraction(order.order().limit());
        if (fraction <= MID) {
            return Optional.empty();
        }
        double probability = probability(fraction, movedAgainst(order, quote, at));
        double draw = chance.uniform(Stream.ORDER_FILL, order.id().value(), at.getEpochSecond());
        return draw < probability ? fill(order, quote, order.order().limit(), account, at) : Optional.empty();
    }

    /**
     * The chance of a fill at one check.
     *
     * @param fraction where the limit stands: 0.5 at mid, 1 at natural
     * @param movedAgainst by how many quoted widths fair value has moved against us since the order's last change; a
     *     limit that has become generous is taken sooner (adverse selection), one that has become mean later
     */
    static double probability(double fraction, double movedAgainst) {
        double way = Math.max(0, (fraction - MID) / (1 - MID));
        double factor = Math.clamp(1 + ADVERSE_WEIGHT * movedAgainst, LEAST_FACTOR, GREATEST_FACTOR);
        return Math.min(1, way * way * factor);
    }

    private static boolean crosses(ComboOrder order, ComboQuote quote) {
        return !order.limit().isBelow(quote.natural());
    }

    private double movedAgainst(WorkingOrder order, ComboQuote quote, Instant at) {
        Optional<Price> before = quotations.fairValue(order.order(), order.changedAt());
        Optional<Price> after = quotations.fairValue(order.order(), at);
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        return (double) before.get().minus(after.get()).tenThousandths()
                / quote.quotedWidth().tenThousandths();
    }

    /** As much as the displayed sizes leave after what this account already took at this instant. */
    private static Optional<Fill> fill(WorkingOrder order, ComboQuote quote, Price net, Account account, Instant at) {
        int taken = quote.legs().stream()
                .mapToInt(leg -> takenCombos(leg, account, at))
                .max()
                .orElse(0);
        int quantity = Math.min(order.remaining(), quote.size() - taken);
        return quantity > 0 ? Optional.of(new Fill(quantity, net, quote)) : Optional.empty();
    }

    private static int takenCombos(LegQuote leg, Account account, Instant at) {
        int units = account.tradedAt(at, leg.leg().instrument(), leg.isBought());
        return Math.ceilDiv(units, Math.abs(leg.leg().ratio()));
    }
}
