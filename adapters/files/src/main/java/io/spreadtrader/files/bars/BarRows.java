package io.spreadtrader.files.bars;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.input.Fields;
import io.spreadtrader.files.input.Tickers;
import io.spreadtrader.files.input.UnusableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes one file's rows apart as the parser meets them, without an object for each: half a million rows must load in
 * a second. Tells for each row whether reading should go on.
 */
final class BarRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final String file;
    private final Optional<Symbol> ownSymbol;
    private final BarSelection selection;
    private final Map<String, BarColumns> columnsByName = new HashMap<>();
    private final Map<Symbol, BarColumns> columnsBySymbol = new HashMap<>();
    private final BarColumns unnamed;

    private @Nullable BarLayout layout;
    private @Nullable UnusableFileException unusable;
    private final List<String> names = new ArrayList<>();

    private OptionalInt day = OptionalInt.empty();
    private String dateText = "";
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private String name = "";
    private String previousName = "";
    private String notNumber = "";

    /** @param ownSymbol what the file's name says it holds */
    BarRows(String file, Optional<Symbol> ownSymbol, Optional<BarLayout> known, BarSelection selection) {
        this.file = file;
        this.ownSymbol = ownSymbol;
        this.layout = known.orElse(null);
        this.selection = selection;
        this.unnamed = new BarColumns(file);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        day = OptionalInt.empty();
        dateText = "";
        name = "";
        notNumber = "";
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
        BarLayout known = layout;
        if (known == null) {
            names.add(new String(text, offset, length));
            return;
        }
        switch (known.meaning(column)) {
            case BarLayout.DATE -> {
                day = Fields.epochDay(text, offset, length);
                if (day.isEmpty()) {
                    dateText = new String(text, offset, length);
                }
            }
            case BarLayout.OPEN -> open = number("open", text, offset, length) / known.priceDivisor();
            case BarLayout.HIGH -> high = number("high", text, offset, length) / known.priceDivisor();
            case BarLayout.LOW -> low = number("low", text, offset, length) / known.priceDivisor();
            case BarLayout.CLOSE -> close = number("close", text, offset, length) / known.priceDivisor();
            case BarLayout.VOLUME -> volume = number("volume", text, offset, length);
            case BarLayout.SYMBOL -> {
                name = sameOrNew(previousName, text, offset, length);
                previousName = name;
            }
            default -> {}
        }
    }

    private double number(String column, char[] text, int offset, int length) {
        double value = Fields.decimal(text, offset, length);
        if (!Double.isFinite(value) && notNumber.isEmpty()) {
            notNumber = column + " is no finite number: '" + new String(text, offset, Math.min(length, 30)) + "'";
        }
        return value;
    }

    private static String sameOrNew(String known, char[] text, int offset, int length) {
        return known.length() == length && known.contentEquals(java.nio.CharBuffer.wrap(text, offset, length))
                ? known
                : new String(text, offset, length);
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return true;
        }
        BarLayout known = layout;
        if (known == null) {
            return takeHeader();
        }
        if (day.isPresent() && day.getAsInt() > selection.lastEpochDay()) {
            return true;
        }
        int line = (int) getStartingLineNumber();
        Optional<BarColumns> rows = known.hasSymbol() ? named(line) : ownSymbol.map(this::columnsOf);
        if (rows.isEmpty()) {
            return goesOn();
        }
        if (getFieldCount() != known.columns()) {
            rows.get().addBad(line, "expected " + known.columns() + " fields, found " + getFieldCount());
        } else if (day.isEmpty()) {
            rows.get().addBad(line, "no date: '" + dateText + "'");
        } else if (!notNumber.isEmpty()) {
            rows.get().addBad(line, notNumber);
        } else if (!Bar.isUsable(open, high, low, close, (long) volume)) {
            rows.get().addBad(line, whyUnusable());
        } else {
            rows.get().add(day.getAsInt(), open, high, low, close, Math.round(volume), line);
        }
        return true;
    }

    private boolean takeHeader() {
        try {
            BarLayout found = BarLayout.of(names);
            layout = found;
            if (!found.hasSymbol() && ownSymbol.isEmpty()) {
                unusable = new UnusableFileException(
                        1,
                        "its name is no ticker and it has no Symbol column",
                        "name it SYMBOL.csv or add a Symbol column");
            }
            return unusable == null
                    && (found.hasSymbol() || ownSymbol.map(selection::wants).orElse(false));
        } catch (UnusableFileException e) {
            unusable = e;
            return false;
        }
    }

    /** The rows of the symbol in this row's symbol column; empty where it is not wanted or no symbol. */
    private Optional<BarColumns> named(int line) {
        BarColumns known = columnsByName.get(name);
        if (known != null) {
            return known == unnamed ? Optional.empty() : Optional.of(known);
        }
        Optional<Symbol> symbol = Tickers.in(name);
        if (symbol.isEmpty()) {
            unnamed.addBad(line, "not a ticker symbol: '" + name + "'");
            return Optional.empty();
        }
        if (!selection.wants(symbol.get())) {
            columnsByName.put(name, unnamed);
            return Optional.empty();
        }
        BarColumns columns = columnsOf(symbol.get());
        columnsByName.put(name, columns);
        return Optional.of(columns);
    }

    /** A file named after the one symbol in it need not be read to its end when that symbol is not wanted. */
    private boolean goesOn() {
        return !(ownSymbol.isPresent() && Tickers.in(name).equals(ownSymbol));
    }

    private BarColumns columnsOf(Symbol symbol) {
        return columnsBySymbol.computeIfAbsent(symbol, _ -> new BarColumns(file));
    }

    private String whyUnusable() {
        if (open <= 0 || high <= 0 || low <= 0 || close <= 0) {
            return "a price is not positive: open " + open + ", high " + high + ", low " + low + ", close " + close;
        }
        if (high < low) {
            return "high " + high + " is below low " + low;
        }
        if (volume < 0) {
            return "negative volume " + volume;
        }
        return "close " + close + " is outside low " + low + " to high " + high;
    }

    Optional<BarLayout> layout() {
        return Optional.ofNullable(layout);
    }

    Optional<UnusableFileException> unusable() {
        return Optional.ofNullable(unusable);
    }

    Map<Symbol, BarColumns> columns() {
        return columnsBySymbol;
    }

    /** Rows that name no symbol. */
    BarColumns unnamed() {
        return unnamed;
    }
}
