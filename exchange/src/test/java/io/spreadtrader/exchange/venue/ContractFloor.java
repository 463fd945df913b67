package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FRIDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;

/** The exchange that the contract suites of its views run on. */
final class ContractFloor {
    static final Symbol SYMBOL = Symbol.of("S1");
    static final OptionContract LOWER =
            OptionContract.of(SYMBOL, FRIDAY.plusDays(28), Price.ofCents(10_000), PutCall.CALL);
    static final OptionContract UPPER =
            OptionContract.of(SYMBOL, FRIDAY.plusDays(28), Price.ofCents(10_500), PutCall.CALL);

    private ContractFloor() {}

    static TradingFloor floor() {
        return new TradingFloor(new RandomWalkMarket(1, TEN, 3));
    }
}
