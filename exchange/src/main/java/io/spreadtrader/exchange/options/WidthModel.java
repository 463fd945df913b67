package io.spreadtrader.exchange.options;

/**
 * Quoted width (ask less bid, dollars) of an option:
 *
 * <pre>ln width = base + byPrice ln(price + 0.05) + byDistance |d| + byDays ln(days + 1) + byVolume ln(volume + 1)</pre>
 *
 * where price is the model value, {@code d = ln(strike / forward) / sqrt(total variance)} the distance from the money in
 * standard deviations, and volume the contracts of the series that trade in a day.
 */
public record WidthModel(double base, double byPrice, double byDistance, double byDays, double byVolume) {
    /** Fitted; see docs/studies/option-surface-fit.md. */
    public static final WidthModel FITTED = new WidthModel(-2.9, 0.6, 0.05, 0.05, -0.12);

    private static final double LEAST = 0.01;

    public double width(double price, double distance, double days, double volume) {
        double log = base
                + byPrice * StrictMath.log(price + 0.05)
                + byDistance * Math.min(8, Math.abs(distance))
                + byDays * StrictMath.log(days + 1)
                + byVolume * StrictMath.log(volume + 1);
        return Math.max(LEAST, StrictMath.exp(log));
    }
}
