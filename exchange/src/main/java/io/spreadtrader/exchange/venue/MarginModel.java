package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must stay in the account, by Regulation T's strategy rules (FINRA rule 4210), simplified: stock 50 % of its
 * value, long or short; a short option covered by a long one of the same right that expires no earlier: what the
 * strikes can lose; covered by shares: nothing; uncovered: its value plus 20 % of the underlying less what it is out of
 * the money, at least 10 %. Long options have no loan value, so their cost is paid in full. Spreads of both rights on
 * one underlying each require their own.
 *
 * @param mark price per share of what is held
 * @param spot price of an instrument's underlying
 */
record MarginModel(Function<Instrument, Price> mark, Function<Instrument, Price> spot) {
    private static final double STOCK_RATE = 0.5;
    private static final double UNCOVERED_RATE = 0.2;
    private static final double UNCOVERED_FLOOR = 0.1;

    /** Contracts of one series not yet paired. */
    private static final class Lot {
        private final OptionContract contract;
        private int left;

        private Lot(OptionContract contract, int left) {
            this.contract = contract;
            this.left = left;
        }
    }

    /** Cash plus stock at market less the requirement: what is left to spend on options. */
    Money buyingPower(Money cash, Map<Instrument, Integer> holdings) {
        Money loanable = cash;
        for (Map.Entry<Instrument, Integer> held : holdings.entrySet()) {
            if (held.getKey() instanceof Stock stock) {
                loanable = loanable.plus(stock.worth(held.getValue(), mark.apply(stock)));
            }
        }
        return loanable.minus(requirement(holdings));
    }

    Money requirement(Map<Instrument, Integer> holdings) {
        Money total = Money.ZERO;
        List<Lot> longs = new ArrayList<>();
        List<Lot> shorts = new ArrayList<>();
        Map<Symbol, Integer> freeShares = new HashMap<>();
        for (Map.Entry<Instrument, Integer> held : holdings.entrySet()) {
            int quantity = held.getValue();
            switch (held.getKey()) {
                case Stock stock -> {
                    total = total.plus(stockRequirement(stock, quantity));
                    freeShares.put(stock.underlying(), quantity);
                }
                case OptionContract contract ->
                    (quantity > 0 ? longs : shorts).add(new Lot(contract, Math.abs(quantity)));
            }
        }
        for (Lot sold : shorts) {
            total = total.plus(spreads(sold, longs));
            coverByShares(sold, freeShares);
            total = total.plus(uncovered(sold.contract, sold.left));
        }
        return total;
    }

    private Money stockRequirement(Stock stock, int quantity) {
        return stock.worth(Math.abs(quantity), mark.apply(stock)).times(STOCK_RATE);
    }

    /** Pairs with the long contracts that leave the least to lose. */
    private static Money spreads(Lot sold, List<Lot> longs) {
        Money total = Money.ZERO;
        while (sold.left > 0) {
            Optional<Lot> best = longs.stream()
                    .filter(bought -> bought.left > 0 && covers(bought.contract, sold.contract))
                    .min(Comparator.comparing(bought -> loss(bought.contract, sold.contract)));
            if (best.isEmpty()) {
                return total;
            }
            int paired = Math.min(sold.left, best.get().left);
            long shares = (long) paired * sold.contract.multiplier();
            total = total.plus(loss(best.get().contract, sold.contract).times(Shares.of(shares)));
            sold.left -= paired;
            best.get().left -= paired;
        }
        return total;
    }

    private static boolean covers(OptionContract bought, OptionContract sold) {
        return bought.underlying().equals(sold.underlying())
                && bought.right() == sold.right()
                && bought.multiplier() == sold.multiplier()
                && !bought.expiration().isBefore(sold.expiration());
    }

    /** What the strikes can lose per share. */
    private static Price loss(OptionContract bought, OptionContract sold) {
        Price distance = bought.strike().minus(sold.strike());
        return (sold.right() == PutCall.CALL ? distance : distance.negated()).max(Price.ZERO);
    }

    /** Long shares cover short calls, short shares cover short puts; no share covers twice. */
    private static void coverByShares(Lot sold, Map<Symbol, Integer> freeShares) {
        int side = sold.contract.right() == PutCall.CALL ? 1 : -1;
        int shares = freeShares.getOrDefault(sold.contract.underlying(), 0) * side;
        int covered = Math.clamp(shares / sold.contract.multiplier(), 0, sold.left);
        sold.left -= covered;
        freeShares.merge(sold.contract.underlying(), -side * covered * sold.contract.multiplier(), Integer::sum);
    }

    private Money uncovered(OptionContract sold, int contracts) {
        if (contracts == 0) {
            return Money.ZERO;
        }
        Price price = spot.apply(sold);
        Price outOfTheMoney = sold.right().opposite().intrinsic(price, sold.strike());
        Price share = price.times(UNCOVERED_RATE)
                .minus(outOfTheMoney)
                .max(price.times(UNCOVERED_FLOOR))
                .plus(mark.apply(sold));
        return share.times(Shares.of((long) contracts * sold.multiplier()));
    }
}
