package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.QuoteStreamContract;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;

class ExchangeQuotesTest extends QuoteStreamContract {
    private final TradingFloor floor = ContractFloor.floor();

    @Override
    protected QuoteStream quotes() {
        return floor.exchange.quotes();
    }

    @Override
    protected Symbol quotedSymbol() {
        return ContractFloor.SYMBOL;
    }

    @Override
    protected OptionContract quotedContract() {
        return ContractFloor.LOWER;
    }
}
