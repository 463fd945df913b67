package io.spreadtrader.files.bars;

import io.spreadtrader.files.input.Fields;
import io.spreadtrader.files.input.Header;
import io.spreadtrader.files.input.UnusableFileException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What each column of a table of bars means. */
final class BarLayout {
    static final byte IGNORED = 0;
    static final byte DATE = 1;
    static final byte OPEN = 2;
    static final byte HIGH = 3;
    static final byte LOW = 4;
    static final byte CLOSE = 5;
    static final byte VOLUME = 6;
    static final byte SYMBOL = 7;

    /** LEAN's daily tables have no header; their prices are ten-thousandths of a dollar. */
    static final BarLayout LEAN = new BarLayout(new byte[] {DATE, OPEN, HIGH, LOW, CLOSE, VOLUME}, 10_000, false);

    private static final String EXPECTED = "Date,Open,High,Low,Close,Volume";

    private final byte[] meanings;
    private final double priceDivisor;
    private final boolean hasAdjustedClose;

    private BarLayout(byte[] meanings, double priceDivisor, boolean hasAdjustedClose) {
        this.meanings = meanings;
        this.priceDivisor = priceDivisor;
        this.hasAdjustedClose = hasAdjustedClose;
    }

    /** @throws UnusableFileException when a column is missing, or the first line is no header at all */
    static BarLayout of(List<String> names) throws UnusableFileException {
        if (Fields.epochDay(names.getFirst()).isPresent()) {
            throw new UnusableFileException(
                    1,
                    "it has no header but begins with data",
                    "begin with a line " + EXPECTED + " (LEAN's files are known by their folder equity/usa/daily)");
        }
        Header header = new Header(names);
        byte[] meanings = new byte[header.size()];
        meanings[header.require(EXPECTED, "Date", "DateTime", "Timestamp", "Day")] = DATE;
        meanings[header.require(EXPECTED, "Open")] = OPEN;
        meanings[header.require(EXPECTED, "High")] = HIGH;
        meanings[header.require(EXPECTED, "Low")] = LOW;
        meanings[header.require(EXPECTED, "Close")] = CLOSE;
        meanings[header.require(EXPECTED, "Volume", "Vol")] = VOLUME;
        OptionalInt symbol = header.find("Symbol", "Ticker", "Name");
        symbol.ifPresent(column -> meanings[column] = SYMBOL);
        return new BarLayout(meanings, 1, header.has("Adj Close", "Adjusted Close"));
    }

    int columns() {
        return meanings.length;
    }

    byte meaning(int column) {
        return column < meanings.length ? meanings[column] : IGNORED;
    }

    boolean hasSymbol() {
        for (byte meaning : meanings) {
            if (meaning == SYMBOL) {
                return true;
            }
        }
        return false;
    }

    /** What a price in the file is divided by to be dollars. */
    double priceDivisor() {
        return priceDivisor;
    }

    /** What the prices are, as far as a file tells. */
    String adjustment() {
        if (priceDivisor != 1) {
            return "as traded";
        }
        return hasAdjustedClose ? "as given (Close column; Adj Close ignored)" : "as given";
    }

    @Override
    public String toString() {
        return Arrays.toString(meanings);
    }
}
