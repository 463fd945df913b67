package io.spreadtrader.files.bars;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.BarSourceContract;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FileBarsContractTest extends BarSourceContract {
    @TempDir
    private Path folder;

    @Override
    protected BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar) {
        try {
            for (BarSeries each : bars) {
                Files.writeString(folder.resolve(each.symbol().ticker().replace('.', '-') + ".csv"), csv(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileBars.load(folder, BarSelection.EVERYTHING, calendar);
    }

    private static String csv(BarSeries bars) {
        StringBuilder rows = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int i = 0; i < bars.size(); i++) {
            rows.append(bars.date(i))
                    .append(',')
                    .append(bars.open(i))
                    .append(',')
                    .append(bars.high(i));
            rows.append(',')
                    .append(bars.low(i))
                    .append(',')
                    .append(bars.close(i))
                    .append(',');
            rows.append(bars.volume(i)).append('\n');
        }
        return rows.toString();
    }
}
