package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent;
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

/** Writes down what came or went without an order. Ids name cause, instant and instrument, so each exists once. */
final class Changes {
    private Changes() {}

    static String id(HoldingChange change, Instant at, Instrument instrument) {
        return change + "/" + at + "/" + instrument.id();
    }

    /**
     * Contracts that end in shares at the strike.
     *
     * @param contracts signed as held: positive are exercised by us, negative assigned to us
     */
    static List<HoldingChanged> delivery(OptionContract contract, int contracts, Instant at) {
        HoldingChange change = contracts > 0 ? HoldingChange.EXERCISE : HoldingChange.ASSIGNMENT;
        int side = contract.right() == PutCall.CALL ? 1 : -1;
        int shares = side * contracts * contract.multiplier();
        String id = id(change, at, contract);
        return List.of(
                new HoldingChanged(id, change, contract, -contracts, Price.ZERO, Money.ZERO, at),
                new HoldingChanged(
                        id + "/shares",
                        change,
                        new Stock(contract.underlying()),
                        shares,
                        contract.strike(),
                        Money.ZERO,
                        at));
    }

    /** Contracts, signed as held, that end worthless. */
    static HoldingChanged expiration(OptionContract contract, int contracts, Instant at) {
        HoldingChange change = HoldingChange.EXPIRATION;
        return new HoldingChanged(id(change, at, contract), change, contract, -contracts, Price.ZERO, Money.ZERO, at);
    }

    /** Cash only: positive is charged, negative credited. */
    static HoldingChanged charge(HoldingChange change, Stock stock, Money fee, Instant at) {
        return new BrokerEvent.HoldingChanged(id(change, at, stock), change, stock, 0, Price.ZERO, fee, at);
    }
}
