package io.spreadtrader.files.events;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.input.Fields;
import io.spreadtrader.files.input.Header;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.Table;
import io.spreadtrader.files.input.Tickers;
import io.spreadtrader.files.input.UnusableFileException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The events of one file, in one of its shapes: {@code symbol,type,date[,amount|ratio][,time]};
 * {@code symbol,report_date}; {@code symbol,earnings_date} with a UTC time of day; or dividends as
 * {@code Date,SYMBOL,...} with an amount in each column.
 */
final class EventRows {
    /** An event and whose it is. */
    record Row(Symbol symbol, StockEvent event) {}

    private static final String EXPECTED =
            "symbol,type,date[,amount|ratio][,time]; or symbol,report_date; or symbol,earnings_date; or Date,SYMBOL,...";

    private final List<Row> rows = new ArrayList<>();
    private final Map<Symbol, DateRange> dividendRanges = new HashMap<>();
    private final FileProblems.OfFile problems;

    private EventRows(InputFile file) {
        this.problems = new FileProblems.OfFile(file.path());
    }

    static EventRows read(InputFile file) throws UnusableFileException {
        Table table = Table.read(file);
        Header header = table.header();
        EventRows events = new EventRows(file);
        if (header.has("type") && header.has("date")) {
            events.readTyped(table);
        } else if (header.has("report_date")) {
            events.readEarnings(table, header.require(EXPECTED, "report_date", "reportDate"));
        } else if (header.has("earnings_date")) {
            events.readEarnings(table, header.require(EXPECTED, "earnings_date"));
        } else if (header.size() > 1
                && header.find("date").orElse(-1) == 0
                && !header.has("symbol", "ticker")
                // A table of bars has the same shape, and its columns read as tickers.
                && !(header.has("open") && header.has("close"))) {
            events.readWideDividends(table);
        } else {
            throw new UnusableFileException(
                    1,
                    "no table of events: '" + String.join(",", header.names()) + "'",
                    "the header must be " + EXPECTED);
        }
        if (events.rows.isEmpty() && events.dividendRanges.isEmpty()) {
            throw new UnusableFileException(
                    events.problems.isEmpty() ? 1 : 0,
                    events.problems.isEmpty() ? "a header and no rows" : "no usable row: " + events.problems.first(),
                    "its rows must be " + EXPECTED);
        }
        return events;
    }

    List<Row> rows() {
        return rows;
    }

    /** The dates on which a table says for each symbol whether there was a dividend. */
    Map<Symbol, DateRange> dividendRanges() {
        return dividendRanges;
    }

    FileProblems.OfFile problems() {
        return problems;
    }

    private void readTyped(Table table) throws UnusableFileException {
        Header header = table.header();
        int symbolColumn = header.require(EXPECTED, "symbol", "ticker");
        int typeColumn = header.require(EXPECTED, "type");
        int dateColumn = header.require(EXPECTED, "date");
        OptionalInt amountColumn = header.find("amount");
        OptionalInt ratioColumn = header.find("ratio");
        OptionalInt timeColumn = header.find("time");
        OptionalInt descriptionColumn = header.find("description", "note");
        for (Table.Row row : table.rows()) {
            Optional<Symbol> symbol = Tickers.in(row.at(symbolColumn));
            OptionalInt day = Fields.epochDay(row.at(dateColumn));
            if (symbol.isEmpty()) {
                problems.add(row.line(), "not a ticker symbol: '" + row.at(symbolColumn) + "'");
                continue;
            }
            if (day.isEmpty()) {
                problems.add(row.line(), "no date: '" + row.at(dateColumn) + "'");
                continue;
            }
            // One column may serve both: amount of a dividend, ratio of a split.
            String amount = row.at(amountColumn).isEmpty() ? row.at(ratioColumn) : row.at(amountColumn);
            String ratio = row.at(ratioColumn).isEmpty() ? row.at(amountColumn) : row.at(ratioColumn);
            LocalDate date = LocalDate.ofEpochDay(day.getAsInt());
            switch (row.at(typeColumn).toLowerCase(Locale.ROOT)) {
                case "earnings" ->
                    rows.add(new Row(symbol.get(), new StockEvent.Earnings(date, ReportTimes.of(row.at(timeColumn)))));
                case "dividend" -> addDividend(row, symbol.get(), date, amount, false);
                case "special-dividend" -> addDividend(row, symbol.get(), date, amount, true);
                case "split" -> addSplit(row, symbol.get(), date, ratio);
                case "corporate-action" ->
                    rows.add(new Row(symbol.get(), new StockEvent.CorporateAction(date, row.at(descriptionColumn))));
                default ->
                    problems.add(
                            row.line(),
                            "unknown type '" + row.at(typeColumn)
                                    + "' (earnings, dividend, special-dividend, split or corporate-action)");
            }
        }
    }

    private void addDividend(Table.Row row, Symbol symbol, LocalDate date, String text, boolean special) {
        OptionalDouble amount = Fields.amount(text);
        if (amount.isEmpty() || amount.getAsDouble() <= 0) {
            problems.add(row.line(), "a dividend needs a positive amount: '" + text + "'");
            return;
        }
        rows.add(new Row(symbol, new StockEvent.ExDividend(date, amount.getAsDouble(), special)));
    }

    private void addSplit(Table.Row row, Symbol symbol, LocalDate date, String text) {
        String[] parts = text.split("[:/]", -1);
        double ratio = parts.length == 2 ? Fields.decimal(parts[0]) / Fields.decimal(parts[1]) : Fields.decimal(text);
        if (!Double.isFinite(ratio) || ratio <= 0) {
            problems.add(row.line(), "a split needs a positive ratio such as 2 or 2:1: '" + text + "'");
            return;
        }
        rows.add(new Row(symbol, new StockEvent.Split(date, ratio)));
    }

    private void readEarnings(Table table, int dateColumn) throws UnusableFileException {
        int symbolColumn = table.header().require(EXPECTED, "symbol", "ticker");
        OptionalInt timeColumn = table.header().find("time");
        for (Table.Row row : table.rows()) {
            Optional<Symbol> symbol = Tickers.in(row.at(symbolColumn));
            Optional<StockEvent.Earnings> earnings = earnings(row.at(dateColumn), row.at(timeColumn));
            if (symbol.isEmpty()) {
                problems.add(row.line(), "not a ticker symbol: '" + row.at(symbolColumn) + "'");
            } else if (earnings.isEmpty()) {
                problems.add(row.line(), "no date: '" + row.at(dateColumn) + "'");
            } else {
                rows.add(new Row(symbol.get(), earnings.get()));
            }
        }
    }

    /** A UTC instant tells the New York day and whether the market is open then; midnight stands for a bare date. */
    private static Optional<StockEvent.Earnings> earnings(String text, String time) {
        boolean isInstant = text.length() > 10 && text.endsWith("Z") && !text.contains("T00:00:00");
        if (isInstant) {
            try {
                ZonedDateTime at = Instant.parse(text).atZone(MarketCalendar.NEW_YORK);
                return Optional.of(new StockEvent.Earnings(at.toLocalDate(), ReportTimes.of(at.toLocalTime())));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        OptionalInt day = Fields.epochDay(text);
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(new StockEvent.Earnings(LocalDate.ofEpochDay(day.getAsInt()), ReportTimes.of(time)));
    }

    private void readWideDividends(Table table) throws UnusableFileException {
        List<String> names = table.header().names();
        List<Optional<Symbol>> symbols = names.stream().map(Tickers::in).toList();
        for (int column = 1; column < names.size(); column++) {
            if (symbols.get(column).isEmpty()) {
                throw new UnusableFileException(
                        1, "column '" + names.get(column) + "' is no ticker symbol", "the header must be " + EXPECTED);
            }
        }
        for (Table.Row row : table.rows()) {
            OptionalInt day = Fields.epochDay(row.at(0));
            if (day.isEmpty()) {
                problems.add(row.line(), "no date: '" + row.at(0) + "'");
                continue;
            }
            LocalDate date = LocalDate.ofEpochDay(day.getAsInt());
            for (int column = 1; column < names.size(); column++) {
                addWideDividend(row, symbols.get(column).orElseThrow(), date, row.at(column));
            }
        }
    }

    private void addWideDividend(Table.Row row, Symbol symbol, LocalDate date, String text) {
        OptionalDouble amount = Fields.amount(text);
        if (amount.isEmpty() || amount.getAsDouble() < 0) {
            problems.add(row.line(), symbol + " has no amount: '" + text + "'");
            return;
        }
        dividendRanges.merge(symbol, DateRange.of(date), DateRange::spanning);
        if (amount.getAsDouble() > 0) {
            rows.add(new Row(symbol, new StockEvent.ExDividend(date, amount.getAsDouble(), false)));
        }
    }
}
