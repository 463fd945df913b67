package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;

/** The market's quotes at exchange time. */
record ExchangeQuotes(Exchange exchange) implements QuoteStream {
    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return exchange.setup().market().stock(symbol, exchange.time());
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return exchange.setup().market().option(contract, exchange.time());
    }
}
