package io.spreadtrader.core.port;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;

/** The newest quotes. Empty means there is none, which is never the same as an old one. */
public interface QuoteStream {
    Optional<StockQuote> stock(Symbol symbol);

    Optional<OptionQuote> option(OptionContract contract);
}
