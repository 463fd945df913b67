package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;

/** Quotes at exchange time, which stands still while one is read. */
record LockedQuotes(QuoteStream quotes, Turn turn) implements QuoteStream {
    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return turn.get(() -> quotes.stock(symbol));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return turn.get(() -> quotes.option(contract));
    }
}
