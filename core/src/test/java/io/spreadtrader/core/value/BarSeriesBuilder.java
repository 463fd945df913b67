package io.spreadtrader.core.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Builds bar series for tests. Days are weekdays from 2024-01-02 on, unless told otherwise. */
public final class BarSeriesBuilder {
    private Symbol symbol = Symbol.of("AAPL");
    private LocalDate nextDate = LocalDate.of(2024, 1, 2);
    private Predicate<LocalDate> isTradingDay = date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    private long volume = 2_000_000;
    private double halfRange = 0.01;
    private final List<Bar> bars = new ArrayList<>();

    private BarSeriesBuilder() {}

    public static BarSeriesBuilder aBarSeries() {
        return new BarSeriesBuilder();
    }

    public BarSeriesBuilder of(String ticker) {
        symbol = Symbol.of(ticker);
        return this;
    }

    /** The date of the next bar added, or the first trading day after it. */
    public BarSeriesBuilder startingOn(LocalDate date) {
        nextDate = date;
        return this;
    }

    /** Which days get a bar; weekdays where not said. */
    public BarSeriesBuilder onDays(Predicate<LocalDate> tradingDays) {
        isTradingDay = tradingDays;
        return this;
    }

    /** The volume of the bars added from here on. */
    public BarSeriesBuilder withVolume(long shares) {
        volume = shares;
        return this;
    }

    /** High and low of the bars added from here on lie this fraction beyond open and close. */
    public BarSeriesBuilder withHalfRange(double fraction) {
        halfRange = fraction;
        return this;
    }

    /** One bar per close; it opens at the close before. */
    public BarSeriesBuilder closes(double... closes) {
        for (double close : closes) {
            double open = bars.isEmpty() ? close : bars.getLast().close();
            bar(open, Math.max(open, close) * (1 + halfRange), Math.min(open, close) * (1 - halfRange), close);
        }
        return this;
    }

    public BarSeriesBuilder bar(double open, double high, double low, double close) {
        while (!isTradingDay.test(nextDate)) {
            nextDate = nextDate.plusDays(1);
        }
        bars.add(new Bar(nextDate, open, high, low, close, volume));
        nextDate = nextDate.plusDays(1);
        return this;
    }

    /** The same close {@code count} times. */
    public BarSeriesBuilder flat(int count, double close) {
        for (int i = 0; i < count; i++) {
            closes(close);
        }
        return this;
    }

    /** {@code count} closes from one price to another in equal steps, both included. */
    public BarSeriesBuilder line(int count, double from, double to) {
        for (int i = 0; i < count; i++) {
            closes(count == 1 ? to : from + (to - from) * i / (count - 1));
        }
        return this;
    }

    /** {@code count} bars of a random walk with two percent a day, the same for the same seed. */
    public BarSeriesBuilder randomWalk(int count, double from, long seed) {
        Random random = new Random(seed);
        double close = from;
        for (int i = 0; i < count; i++) {
            double open = close * StrictMath.exp(0.005 * random.nextGaussian());
            close = open * StrictMath.exp(0.02 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            volume = 1_000_000 + random.nextInt(4_000_000);
            bar(open, high, low, close);
        }
        return this;
    }

    public List<Bar> bars() {
        return List.copyOf(bars);
    }

    public BarSeries build() {
        return seriesOf(symbol, bars);
    }

    /** A series of these bars. */
    public static BarSeries seriesOf(Symbol symbol, List<Bar> bars) {
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
