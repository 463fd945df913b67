package io.spreadtrader.core.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** A ticker as the exchanges write it: upper case, share classes after a dot ({@code BRK.B}). */
public record Symbol(String ticker) implements Comparable<Symbol> {
    private static final Pattern VALID = Pattern.compile("[A-Z][A-Z0-9]{0,7}(\\.[A-Z0-9]{1,3})?");

    public Symbol {
        if (!VALID.matcher(ticker).matches()) {
            throw new IllegalArgumentException("not a ticker symbol: '" + ticker + "'");
        }
    }

    public static Symbol of(String ticker) {
        return new Symbol(ticker);
    }

    /**
     * Reads a ticker as people and files write it: any case, {@code BRK-B} and {@code BRK/B} for {@code BRK.B}.
     *
     * @throws IllegalArgumentException when the text is no ticker
     */
    public static Symbol parse(String text) {
        return new Symbol(
                text.strip().toUpperCase(Locale.ROOT).replace('-', '.').replace('/', '.'));
    }

    @Override
    public int compareTo(Symbol other) {
        return ticker.compareTo(other.ticker);
    }

    @Override
    public String toString() {
        return ticker;
    }
}
