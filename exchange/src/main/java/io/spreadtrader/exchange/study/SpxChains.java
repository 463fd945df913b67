package io.spreadtrader.exchange.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spreadtrader.core.value.PutCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads end-of-day chains of SPX weeklies of January 2018. */
final class SpxChains {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private SpxChains() {}

    static List<RecordedQuote> read(Path file) {
        List<RecordedQuote> quotes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.stream().map(SpxChains::quote).filter(SpxChains::isUsable).forEach(quotes::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return quotes;
    }

    private static boolean isUsable(RecordedQuote quote) {
        return quote.years() > 0 && quote.bid() > 0 && quote.ask() > quote.bid();
    }

    private static RecordedQuote quote(NamedCsvRecord row) {
        LocalDate recorded = LocalDate.parse(row.getField("quotedate"), DATE);
        LocalDate expiration = LocalDate.parse(row.getField("expiration"), DATE);
        return new RecordedQuote(
                "SPX_" + recorded,
                "SPX",
                Double.parseDouble(row.getField("underlying_last")),
                expiration,
                ChronoUnit.DAYS.between(recorded, expiration) / 365.0,
                Double.parseDouble(row.getField("strike")),
                row.getField("type").equals("call") ? PutCall.CALL : PutCall.PUT,
                Double.parseDouble(row.getField("bid")),
                Double.parseDouble(row.getField("ask")),
                Double.parseDouble(row.getField("volume")));
    }
}
