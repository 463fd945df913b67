package io.spreadtrader.core.value;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Daily bars of one symbol, oldest first, strictly ascending by date, in columns. A view onto shared arrays: cutting
 * it ({@link #upTo}, {@link #last}) copies nothing. Callers must not write to the arrays they gave.
 */
public final class BarSeries {
    private final Symbol symbol;
    private final int[] epochDays;
    private final double[] opens;
    private final double[] highs;
    private final double[] lows;
    private final double[] closes;
    private final long[] volumes;
    private final int from;
    private final int size;

    private BarSeries(
            Symbol symbol,
            int[] epochDays,
            double[] opens,
            double[] highs,
            double[] lows,
            double[] closes,
            long[] volumes,
            int from,
            int size) {
        this.symbol = symbol;
        this.epochDays = epochDays;
        this.opens = opens;
        this.highs = highs;
        this.lows = lows;
        this.closes = closes;
        this.volumes = volumes;
        this.from = from;
        this.size = size;
    }

    /**
     * Wraps columns of equal length.
     *
     * @throws IllegalArgumentException when lengths differ, dates do not ascend, or a bar is not finite and positive
     *     with low <= open, close <= high
     */
    public static BarSeries of(
            Symbol symbol,
            int[] epochDays,
            double[] opens,
            double[] highs,
            double[] lows,
            double[] closes,
            long[] volumes) {
        int size = epochDays.length;
        if (opens.length != size
                || highs.length != size
                || lows.length != size
                || closes.length != size
                || volumes.length != size) {
            throw new IllegalArgumentException(symbol + ": columns of different lengths");
        }
        for (int i = 0; i < size; i++) {
            if (i > 0 && epochDays[i] <= epochDays[i - 1]) {
                throw new IllegalArgumentException(symbol + ": dates do not ascend at bar " + i);
            }
            if (!Bar.isUsable(opens[i], highs[i], lows[i], closes[i], volumes[i])) {
                throw new IllegalArgumentException(symbol + ": unusable bar on " + LocalDate.ofEpochDay(epochDays[i]));
            }
        }
        return new BarSeries(symbol, epochDays, opens, highs, lows, closes, volumes, 0, size);
    }

    public Symbol symbol() {
        return symbol;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public LocalDate date(int index) {
        return LocalDate.ofEpochDay(epochDays[at(index)]);
    }

    public double open(int index) {
        return opens[at(index)];
    }

    public double high(int index) {
        return highs[at(index)];
    }

    public double low(int index) {
        return lows[at(index)];
    }

    public double close(int index) {
        return closes[at(index)];
    }

    public long volume(int index) {
        return volumes[at(index)];
    }

    public Bar bar(int index) {
        return new Bar(date(index), open(index), high(index), low(index), close(index), volume(index));
    }

    public LocalDate firstDate() {
        return date(0);
    }

    public LocalDate lastDate() {
        return date(size - 1);
    }

    /** The bars dated {@code lastDate} or earlier. */
    public BarSeries upTo(LocalDate lastDate) {
        int found = Arrays.binarySearch(epochDays, from, from + size, (int) lastDate.toEpochDay());
        int end = found >= 0 ? found + 1 : -found - 1;
        return view(from, end - from);
    }

    /** The newest {@code count} bars, or all where there are fewer. */
    public BarSeries last(int count) {
        int kept = Math.min(count, size);
        return view(from + size - kept, kept);
    }

    /** The index of the bar of this date, or -1. */
    public int indexOf(LocalDate date) {
        int found = Arrays.binarySearch(epochDays, from, from + size, (int) date.toEpochDay());
        return found >= 0 ? found - from : -1;
    }

    /** Whether the other holds the same bars of the same symbol, number by number; at once where it is the same view. */
    public boolean hasSameBarsAs(BarSeries other) {
        if (size != other.size || !symbol.equals(other.symbol)) {
            return false;
        }
        // Nobody writes to the arrays once given, so the same arrays hold the same numbers.
        return (from == other.from && hasArraysOf(other))
                || (Arrays.equals(epochDays, from, from + size, other.epochDays, other.from, other.from + size)
                        && sameIn(opens, other.opens, other)
                        && sameIn(highs, other.highs, other)
                        && sameIn(lows, other.lows, other)
                        && sameIn(closes, other.closes, other)
                        && Arrays.equals(volumes, from, from + size, other.volumes, other.from, other.from + size));
    }

    private boolean sameIn(double[] mine, double[] others, BarSeries other) {
        return Arrays.equals(mine, from, from + size, others, other.from, other.from + size);
    }

    private boolean hasArraysOf(BarSeries other) {
        return epochDays == other.epochDays
                && opens == other.opens
                && highs == other.highs
                && lows == other.lows
                && closes == other.closes
                && volumes == other.volumes;
    }

    /** A copy with one more, newer bar: the session's bar as built so far. */
    public BarSeries plus(Bar bar) {
        int[] days = Arrays.copyOfRange(epochDays, from, from + size + 1);
        double[] newOpens = Arrays.copyOfRange(opens, from, from + size + 1);
        double[] newHighs = Arrays.copyOfRange(highs, from, from + size + 1);
        double[] newLows = Arrays.copyOfRange(lows, from, from + size + 1);
        double[] newCloses = Arrays.copyOfRange(closes, from, from + size + 1);
        long[] newVolumes = Arrays.copyOfRange(volumes, from, from + size + 1);
        days[size] = (int) bar.date().toEpochDay();
        newOpens[size] = bar.open();
        newHighs[size] = bar.high();
        newLows[size] = bar.low();
        newCloses[size] = bar.close();
        newVolumes[size] = bar.volume();
        return of(symbol, days, newOpens, newHighs, newLows, newCloses, newVolumes);
    }

    private BarSeries view(int start, int length) {
        return new BarSeries(symbol, epochDays, opens, highs, lows, closes, volumes, start, Math.max(0, length));
    }

    private int at(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(symbol + ": bar " + index + " of " + size);
        }
        return from + index;
    }
}
