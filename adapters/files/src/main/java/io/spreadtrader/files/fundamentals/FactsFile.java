package io.spreadtrader.files.fundamentals;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.input.Fields;
import io.spreadtrader.files.input.Header;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.Table;
import io.spreadtrader.files.input.Tickers;
import io.spreadtrader.files.input.UnusableFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of one file of company facts: {@code symbol,asOf,marketCapUsd,sector[,beta]}, or a list of an index'
 * constituents, whose market capitalisation may be dollars, {@code 63.802B} or plain billions, and whose date may
 * stand in the file's name.
 */
record FactsFile(InputFile file, List<Row> rows, FileProblems.OfFile problems) {
    /** One company on one date; the sector is empty where the file has none. */
    record Row(Symbol symbol, LocalDate asOf, double marketCapUsd, Optional<String> sector, OptionalDouble beta) {}

    private static final String EXPECTED =
            "symbol,asOf,marketCapUsd,sector[,beta], or Symbol,Sector,Market Cap with the date in the file's name";
    private static final Pattern DATE_IN_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
    /** No listed company is worth less than ten thousand dollars, and none more than ten trillion in billions. */
    private static final double BILLIONS_BELOW = 10_000;

    static FactsFile read(InputFile file) throws UnusableFileException {
        Table table = Table.read(file);
        Header header = table.header();
        int symbolColumn = header.require(EXPECTED, "Symbol", "Ticker");
        OptionalInt exactCap = header.find("marketCapUsd");
        int capColumn = exactCap.isPresent()
                ? exactCap.getAsInt()
                : header.require(EXPECTED, "Market Cap", "Market Capitalization");
        OptionalInt sectorColumn = header.find("GICS Sector", "Sector");
        OptionalInt betaColumn = header.find("Beta");
        OptionalInt dateColumn = header.find("asOf");
        Optional<LocalDate> dateInName = dateInName(file);
        if (dateColumn.isEmpty() && dateInName.isEmpty()) {
            throw new UnusableFileException(
                    0, "nothing says which date it is of", "name it ..._YYYY-MM-DD.csv or add a column asOf");
        }
        FileProblems.OfFile problems = new FileProblems.OfFile(file.path());
        List<Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Optional<Symbol> symbol = Tickers.in(row.at(symbolColumn));
            OptionalDouble cap = Fields.amount(row.at(capColumn));
            Optional<LocalDate> date = dateColumn.isPresent() ? date(row.at(dateColumn)) : dateInName;
            if (symbol.isEmpty()) {
                problems.add(row.line(), "not a ticker symbol: '" + row.at(symbolColumn) + "'");
            } else if (date.isEmpty()) {
                problems.add(row.line(), "no date: '" + row.at(dateColumn) + "'");
            } else if (cap.isEmpty() || cap.getAsDouble() <= 0) {
                problems.add(row.line(), symbol.get() + " has no market cap: '" + row.at(capColumn) + "'");
            } else {
                boolean billions = exactCap.isEmpty() && cap.getAsDouble() < BILLIONS_BELOW;
                Optional<String> sector = Optional.of(row.at(sectorColumn)).filter(text -> !text.isEmpty());
                double dollars = billions ? cap.getAsDouble() * 1e9 : cap.getAsDouble();
                rows.add(new Row(symbol.get(), date.get(), dollars, sector, Fields.amount(row.at(betaColumn))));
            }
        }
        if (rows.isEmpty()) {
            throw new UnusableFileException(
                    problems.isEmpty() ? 1 : 0,
                    problems.isEmpty() ? "a header and no rows" : "no usable row: " + problems.first(),
                    "its rows must be " + EXPECTED);
        }
        return new FactsFile(file, rows, problems);
    }

    private static Optional<LocalDate> date(String text) {
        OptionalInt day = Fields.epochDay(text);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsInt())) : Optional.empty();
    }

    private static Optional<LocalDate> dateInName(InputFile file) {
        Matcher matcher = DATE_IN_NAME.matcher(file.name());
        Optional<LocalDate> last = Optional.empty();
        while (matcher.find()) {
            Optional<LocalDate> found = date(matcher.group(1));
            last = found.isPresent() ? found : last;
        }
        return last;
    }
}
