package io.spreadtrader.exchange.market;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.exchange.random.Draws;

/**
 * Minutes through a real bar: Brownian bridges from the open over high and low, in a drawn order and at drawn minutes,
 * to the close. Touches high and low exactly and never leaves them.
 */
final class BridgedPath {
    /** A session's range is about this many standard deviations of its open-to-close move (Parkinson 1980). */
    private static final double RANGE_PER_DEVIATION = 1.67;

    private final double[] prices;

    private BridgedPath(double[] prices) {
        this.prices = prices;
    }

    double dollars(int minute) {
        return prices[minute];
    }

    static BridgedPath through(Bar bar, int minutes, Draws.Run order, Draws.Run noise) {
        double[] prices = new double[minutes];
        double open = Math.clamp(bar.open(), bar.low(), bar.high());
        int last = minutes - 1;
        double range = bar.high() - bar.low();
        boolean lowFirst = order.uniform(0) < chanceOfLowFirst(bar, open, range);
        int early = 1 + order.below(last - 2, 1);
        int late = 1 + order.below(last - 2, 2);
        if (early == late) {
            late = early + 1;
        }
        int first = Math.min(early, late);
        int second = Math.max(early, late);
        prices[0] = open;
        prices[first] = lowFirst ? bar.low() : bar.high();
        prices[second] = lowFirst ? bar.high() : bar.low();
        prices[last] = bar.close();
        double step = range / RANGE_PER_DEVIATION / Math.sqrt(minutes);
        bridge(prices, 0, first, step, bar, noise);
        bridge(prices, first, second, step, bar, noise);
        bridge(prices, second, last, step, bar, noise);
        return new BridgedPath(prices);
    }

    /** A day that closes near its high more often saw its low first. */
    private static double chanceOfLowFirst(Bar bar, double open, double range) {
        return range == 0 ? 0.5 : Math.clamp(0.5 + 0.5 * (bar.close() - open) / range, 0.05, 0.95);
    }

    private static void bridge(double[] prices, int from, int to, double step, Bar bar, Draws.Run noise) {
        int length = to - from;
        double[] walk = new double[length + 1];
        for (int i = 1; i <= length; i++) {
            walk[i] = walk[i - 1] + step * noise.normal(from + i);
        }
        for (int i = 1; i < length; i++) {
            double along = i / (double) length;
            double bridged = prices[from] + along * (prices[to] - prices[from]) + walk[i] - along * walk[length];
            prices[from + i] = reflected(bridged, bar.low(), bar.high());
        }
    }

    private static double reflected(double price, double low, double high) {
        double inside = price > high ? 2 * high - price : price < low ? 2 * low - price : price;
        return Math.clamp(inside, low, high);
    }
}
