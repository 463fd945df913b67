package io.spreadtrader.exchange.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.PutCall;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads chains recorded from Yahoo: a zip of one file per symbol and recording. */
final class YahooChains {
    private static final DateTimeFormatter TRADE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400;

    private YahooChains() {}

    /** Two-sided quotes that had not expired when they were recorded. */
    static List<RecordedQuote> read(Path zip) {
        List<RecordedQuote> quotes = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = file.stream()
                    .filter(entry -> entry.getName().endsWith(".csv"))
                    .sorted((left, right) -> left.getName().compareTo(right.getName()))
                    .toList();
            for (ZipEntry entry : entries) {
                try (Reader reader = new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8)) {
                    quotes.addAll(readOne(entry.getName(), reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
        return quotes;
    }

    private static List<RecordedQuote> readOne(String name, Reader reader) throws IOException {
        String symbol = name.substring(0, name.indexOf('_'));
        List<NamedCsvRecord> records;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            records = csv.stream().toList();
        }
        // The files do not say when they were recorded; the newest trade in them does, nearly.
        Instant recorded = records.stream()
                .map(row -> OffsetDateTime.parse(row.getField("lastTradeDate"), TRADE_TIME)
                        .toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<RecordedQuote> quotes = new ArrayList<>();
        for (NamedCsvRecord row : records) {
            RecordedQuote quote = quote(name.replace(".csv", ""), symbol, recorded, row);
            if (quote.years() > 0 && quote.bid() > 0 && quote.ask() > quote.bid()) {
                quotes.add(quote);
            }
        }
        return quotes;
    }

    private static RecordedQuote quote(String snapshot, String symbol, Instant recorded, NamedCsvRecord row) {
        LocalDate expiration = LocalDate.parse(row.getField("expirationDate"));
        Instant close = expiration.atTime(16, 0).atZone(MarketCalendar.NEW_YORK).toInstant();
        return new RecordedQuote(
                snapshot,
                symbol,
                number(row.getField("underlyingPrice")),
                expiration,
                Duration.between(recorded, close).toSeconds() / SECONDS_PER_YEAR,
                number(row.getField("strike")),
                row.getField("optionType").equals("call") ? PutCall.CALL : PutCall.PUT,
                number(row.getField("bid")),
                number(row.getField("ask")),
                number(row.getField("volume")));
    }

    private static double number(String text) {
        return text.isBlank() ? 0 : Double.parseDouble(text);
    }
}
