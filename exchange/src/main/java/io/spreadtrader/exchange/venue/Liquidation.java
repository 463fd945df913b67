package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The broker closes expiring options whose shares the account could not bear. */
record Liquidation(Quotations quotations, Valuation valuation, BuyingPower buyingPower) {
    /**
     * Whether buying power would be negative with the shares these options would bring at this price.
     *
     * @param expiring contracts of one underlying, signed as held
     */
    boolean isUnbearable(Map<OptionContract, Integer> expiring, Account account, Instant at) {
        Map<Instrument, Integer> after = new TreeMap<>(account.holdings());
        Money cash = account.cash();
        int delivered = 0;
        for (Map.Entry<OptionContract, Integer> held : expiring.entrySet()) {
            OptionContract contract = held.getKey();
            after.remove(contract);
            if (Expirations.isInTheMoney(contract, valuation.last(contract, at))) {
                int side = contract.right() == PutCall.CALL ? 1 : -1;
                int shares = side * held.getValue() * contract.multiplier();
                Stock stock = new Stock(contract.underlying());
                after.merge(stock, shares, Integer::sum);
                cash = cash.plus(Account.cashChange(stock, shares, contract.strike(), Money.ZERO));
                delivered += shares;
            }
        }
        after.values().removeIf(quantity -> quantity == 0);
        return delivered != 0 && buyingPower.of(cash, after, at).isNegative();
    }

    /**
     * Closes all of them at natural; a long contract without a bid stays. Nothing is closed while a short one has no
     * sound market, since that would leave it uncovered.
     */
    List<HoldingChanged> close(Map<OptionContract, Integer> expiring, Instant at) {
        boolean shortsCanClose = expiring.entrySet().stream()
                .filter(held -> held.getValue() < 0)
                .allMatch(held -> quotations.canCross(held.getKey(), -held.getValue(), at));
        if (!shortsCanClose) {
            return List.of();
        }
        return expiring.entrySet().stream()
                .filter(held -> quotations.canCross(held.getKey(), -held.getValue(), at))
                .map(held -> closing(held.getKey(), held.getValue(), at))
                .toList();
    }

    private HoldingChanged closing(OptionContract contract, int held, Instant at) {
        Price price = valuation.crossing(contract, held, at);
        Money fee = valuation.commission(contract, held, price);
        String id = Changes.id(HoldingChange.LIQUIDATION, at, contract);
        return new HoldingChanged(id, HoldingChange.LIQUIDATION, contract, -held, price, fee, at);
    }
}
