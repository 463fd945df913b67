package io.spreadtrader.features.world;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Daily bars made for a scenario. */
public final class DailyBars {
    private static final int COUNT = 300;
    private static final double HALF_RANGE = 0.01;
    private static final long VOLUME = 2_000_000;

    private DailyBars() {}

    /** A liquid stock that goes nowhere for a year and more before {@code day}: no strategy finds anything in it. */
    public static BarSeries quiet(LocalDate day, Symbol symbol, Price price, MarketCalendar calendar) {
        double close = price.dollars();
        double[] closes = new double[COUNT];
        Arrays.fill(closes, close);
        return until(day, symbol, closes, HALF_RANGE, VOLUME, calendar);
    }

    /** The sessions before {@code day} with these closes, each bar reaching a fraction beyond open and close. */
    public static BarSeries until(
            LocalDate day, Symbol symbol, double[] closes, double halfRange, long volume, MarketCalendar calendar) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = day;
        for (int i = 0; i < closes.length; i++) {
            date = calendar.sessionBefore(date).date();
            dates.add(date);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            double open = i == 0 ? closes[i] : closes[i - 1];
            double high = Math.max(open, closes[i]) * (1 + halfRange);
            double low = Math.min(open, closes[i]) * (1 - halfRange);
            bars.add(new Bar(dates.get(closes.length - 1 - i), open, high, low, closes[i], volume));
        }
        return seriesOf(symbol, bars);
    }

    /** Closes as scenarios write them: {@code 250: 80..150, 149.6} is 250 days from 80 to 150, then one at 149.6. */
    public static double[] closes(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .flatMapToDouble(DailyBars::line)
                .toArray();
    }

    private static DoubleStream line(String text) {
        if (!text.contains(":")) {
            return DoubleStream.of(Double.parseDouble(text));
        }
        String[] words = text.split(": |\\.\\.");
        int days = Integer.parseInt(words[0]);
        double from = Double.parseDouble(words[1]);
        double to = Double.parseDouble(words[2]);
        return IntStream.range(0, days).mapToDouble(day -> from + (to - from) * day / (days - 1));
    }

    private static BarSeries seriesOf(Symbol symbol, List<Bar> bars) {
        return BarSeries.of(
                symbol,
                bars.stream().mapToInt(bar -> (int) bar.date().toEpochDay()).toArray(),
                bars.stream().mapToDouble(Bar::open).toArray(),
                bars.stream().mapToDouble(Bar::high).toArray(),
                bars.stream().mapToDouble(Bar::low).toArray(),
                bars.stream().mapToDouble(Bar::close).toArray(),
                bars.stream().mapToLong(Bar::volume).toArray());
    }
}
