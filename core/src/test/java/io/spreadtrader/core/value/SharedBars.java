package io.spreadtrader.core.value;

import io.spreadtrader.core.SharedData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars of the shared real data, read just well enough for tests; unusable rows are left out. */
public final class SharedBars {
    public static final String FROM_2018 = "sp500-daily-2018-2023/daily.zip";
    public static final String FROM_2010 = "sp500-daily-2010-2017/daily.zip";

    private SharedBars() {}

    /** One file of a zip of {@code date,open,high,low,close,volume} rows, named after its symbol. */
    public static BarSeries series(String zip, String entry) {
        return seriesOf(symbolOf(entry), SharedData.lines(zip, entry));
    }

    public static Symbol symbolOf(String entry) {
        return Symbol.parse(entry.replaceFirst("(\\.us)?\\.(csv|txt)$", "").toUpperCase(Locale.ROOT));
    }

    /** Rows under a header, dates ISO or {@code M/d/yyyy}, dated as given. */
    public static BarSeries seriesOf(Symbol symbol, List<String> lines) {
        List<Bar> bars = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double open = Double.parseDouble(cells[1]);
            double high = Double.parseDouble(cells[2]);
            double low = Double.parseDouble(cells[3]);
            double close = Double.parseDouble(cells[4]);
            long volume = (long) Double.parseDouble(cells[5]);
            if (Bar.isUsable(open, high, low, close, volume)) {
                bars.add(new Bar(date(cells[0]), open, high, low, close, volume));
            }
        }
        return BarSeriesBuilder.seriesOf(symbol, bars);
    }

    private static LocalDate date(String text) {
        if (!text.contains("/")) {
            return LocalDate.parse(text);
        }
        String[] parts = text.split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
