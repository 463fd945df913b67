package io.spreadtrader.core.value;

import java.time.Instant;
import java.util.List;

/** The quotes of one underlying's options at one instant, sorted by contract. */
public record OptionChain(StockQuote underlying, List<OptionQuote> quotes, Instant at, DataLabel label) {
    public OptionChain {
        quotes = quotes.stream()
                .sorted((left, right) -> left.contract().compareTo(right.contract()))
                .toList();
    }

    public Symbol symbol() {
        return underlying.symbol();
    }
}
