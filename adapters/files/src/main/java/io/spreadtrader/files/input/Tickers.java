package io.spreadtrader.files.input;

import io.spreadtrader.core.value.Symbol;
import java.util.Locale;
import java.util.Optional;

/** Tickers as files write them. */
public final class Tickers {
    private static final String MARKET_SUFFIX = ".US";

    private Tickers() {}

    /** The ticker in a text: any case, {@code BRK-B} for {@code BRK.B}, without the market ({@code aapl.us}). */
    public static Optional<Symbol> in(String text) {
        String ticker = text.strip().toUpperCase(Locale.ROOT);
        if (ticker.endsWith(MARKET_SUFFIX)) {
            ticker = ticker.substring(0, ticker.length() - MARKET_SUFFIX.length());
        }
        try {
            return Optional.of(Symbol.parse(ticker));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
