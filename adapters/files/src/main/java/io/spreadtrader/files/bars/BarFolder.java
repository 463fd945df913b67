package io.spreadtrader.files.bars;

import io.spreadtrader.core.archive.BarText;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.archive.WholeFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A folder of bars as {@link FileBars} reads it: a CSV file for each symbol, there whole or not at all. */
public record BarFolder(Path folder) {
    private static final String HEADER = "Date,Open,High,Low,Close,Volume\n";

    /** The last date there is a bar of; empty where there is no file of ours. */
    public Optional<LocalDate> lastDate(Symbol symbol) {
        return WholeFile.text(file(symbol))
                .filter(text -> text.startsWith(HEADER))
                .flatMap(text -> text.lines().reduce((first, second) -> second))
                .flatMap(BarFolder::date);
    }

    /** @throws java.io.UncheckedIOException when it cannot be written; what was there before stays */
    public void write(BarSeries bars) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int index = 0; index < bars.size(); index++) {
            Bar bar = bars.bar(index);
            text.append(bar.date()).append(',').append(BarText.encoded(bar)).append('\n');
        }
        WholeFile.write(file(bars.symbol()), text.toString());
    }

    private Path file(Symbol symbol) {
        return folder.resolve(symbol.ticker() + ".csv");
    }

    private static Optional<LocalDate> date(String line) {
        try {
            return Optional.of(LocalDate.parse(line.split(",", 2)[0]));
        } catch (DateTimeParseException noBar) {
            return Optional.empty();
        }
    }
}
