package io.spreadtrader.core.order;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A guaranteed limit order on one or more legs at once.
 *
 * @param quantity combos wanted
 * @param limit the most we pay per share of the combo; negative: the least we receive is its opposite
 * @param condition what it waits for at the broker before it trades; empty: nothing
 * @param lasting how long it works where that is not the day: see {@link #timeInForce}
 */
public record ComboOrder(
        ClientOrderId id,
        List<ComboLeg> legs,
        int quantity,
        Price limit,
        Optional<PriceCondition> condition,
        Optional<TimeInForce> lasting) {
    public ComboOrder {
        legs = List.copyOf(legs);
        // One way to say "the day", so that equal orders are equal.
        lasting = lasting.filter(time -> time != TimeInForce.DAY);
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
        if (condition.isPresent() && !condition.get().underlying().equals(underlying)) {
            throw new IllegalArgumentException("order " + id + " in " + underlying + " cannot wait for "
                    + condition.get().underlying());
        }
    }

    /** Unconditional, for the day. */
    public ComboOrder(ClientOrderId id, List<ComboLeg> legs, int quantity, Price limit) {
        this(id, legs, quantity, limit, Optional.empty(), Optional.empty());
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

    public TimeInForce timeInForce() {
        return lasting.orElse(TimeInForce.DAY);
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
        return new ComboOrder(id, legs, quantity, newLimit, condition, lasting);
    }

    public ComboOrder withQuantity(int newQuantity) {
        return new ComboOrder(id, legs, newQuantity, limit, condition, lasting);
    }

    /** The same order, left at the broker until the condition is met, the order is cancelled, or a leg is no more. */
    public ComboOrder restingUntil(PriceCondition met) {
        return new ComboOrder(id, legs, quantity, limit, Optional.of(met), Optional.of(TimeInForce.GOOD_TILL_CANCELED));
    }

    /** A plain order for the day reads as it always did: digests of decisions are made of this text. */
    @Override
    public String toString() {
        String plain = "ComboOrder[id=" + id + ", legs=" + legs + ", quantity=" + quantity + ", limit=" + limit;
        return plain
                + condition.map(met -> ", condition=" + met).orElse("")
                + lasting.map(time -> ", lasting=" + time).orElse("")
                + "]";
    }
}
