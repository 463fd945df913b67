package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;

/**
 * The indicators of one series at its newest bar, each computed when first asked for and then kept: what several
 * strategies share. For one thread.
 */
public final class Readings {
    public static final int SHORT_PERIOD = 14;
    /** Trading days of 52 weeks. */
    public static final int YEAR = 252;

    private static final AverageTrueRange ATR = new AverageTrueRange(SHORT_PERIOD);
    private static final RelativeStrength RSI = new RelativeStrength(SHORT_PERIOD);
    private static final DirectionalIndex ADX = new DirectionalIndex(SHORT_PERIOD);
    private static final SimpleMovingAverage SMA50 = new SimpleMovingAverage(50);
    private static final SimpleMovingAverage SMA200 = new SimpleMovingAverage(200);
    private static final HighestHigh HIGH_OF_YEAR = new HighestHigh(YEAR);
    private static final LowestLow LOW_OF_YEAR = new LowestLow(YEAR);
    private static final RealisedVolatility VOLATILITY = new RealisedVolatility(20);
    /** Enough for every strategy at its defaults, so that the index is computed once. */
    private static final int RSI_VALUES_KEPT = 8;

    private final BarSeries bars;
    private final Kept atr14 = new Kept(ATR);
    private final Kept adx14 = new Kept(ADX);
    private final Kept sma50 = new Kept(SMA50);
    private final Kept sma200 = new Kept(SMA200);
    private final Kept high52Weeks = new Kept(HIGH_OF_YEAR);
    private final Kept low52Weeks = new Kept(LOW_OF_YEAR);
    private final Kept volatility20 = new Kept(VOLATILITY);
    private double[] recentRsi = {};

    public Readings(BarSeries bars) {
        this.bars = bars;
    }

    public BarSeries bars() {
        return bars;
    }

    public double close() {
        return close(0);
    }

    /** The close {@code barsAgo} bars before the newest; {@code NaN} before the first. */
    public double close(int barsAgo) {
        int index = bars.size() - 1 - barsAgo;
        return index < 0 ? Double.NaN : bars.close(index);
    }

    public double atr14() {
        return atr14.value();
    }

    public double adx14() {
        return adx14.value();
    }

    public double sma50() {
        return sma50.value();
    }

    public double sma200() {
        return sma200.value();
    }

    public double high52Weeks() {
        return high52Weeks.value();
    }

    public double low52Weeks() {
        return low52Weeks.value();
    }

    /** Realised volatility of the last 20 daily returns, annualised, as a fraction. */
    public double volatility20() {
        return volatility20.value();
    }

    public double rsi14() {
        return rsi14(0);
    }

    /** RSI14 {@code barsAgo} bars before the newest. */
    public double rsi14(int barsAgo) {
        double[] recent = recentRsi(barsAgo + 1);
        return recent[recent.length - 1 - barsAgo];
    }

    /** The lowest RSI14 of the newest {@code count} bars; {@code NaN} where one of them has none. */
    public double lowestRsi14(int count) {
        double lowest = rsi14(0);
        for (int barsAgo = 1; barsAgo < count; barsAgo++) {
            lowest = Math.min(lowest, rsi14(barsAgo));
        }
        return lowest;
    }

    /** The highest RSI14 of the newest {@code count} bars; {@code NaN} where one of them has none. */
    public double highestRsi14(int count) {
        double highest = rsi14(0);
        for (int barsAgo = 1; barsAgo < count; barsAgo++) {
            highest = Math.max(highest, rsi14(barsAgo));
        }
        return highest;
    }

    /** Highest high less lowest low of the newest {@code count} bars, dollars. */
    public double range(int count) {
        return new HighestHigh(count).last(bars) - new LowestLow(count).last(bars);
    }

    private double[] recentRsi(int count) {
        if (recentRsi.length < count) {
            recentRsi = RSI.lastValues(bars, Math.max(count, RSI_VALUES_KEPT));
        }
        return recentRsi;
    }

    private final class Kept {
        private final Indicator indicator;
        private double value = Double.NaN;

        Kept(Indicator indicator) {
            this.indicator = indicator;
        }

        double value() {
            if (Double.isNaN(value)) {
                value = indicator.last(bars);
            }
            return value;
        }
    }
}
