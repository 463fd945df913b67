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
    public static final WidthModel FITTED = new WidthModel(-2.750, 0.495, -0.057, -0.019, -0.095);

    private static final double LEAST = 0.01;

    /** Contracts a day of the names the fit is of, and how widths grow below it. */
    private static final double BUSY = 300_000;

    private static final double BY_BREADTH = -0.2;
    private static final double WIDEST_BREADTH = 4;

    public double width(double price, double distance, double days, double volume) {
        double log = base
                + byPrice * StrictMath.log(price + 0.05)
                + byDistance * Math.min(8, Math.abs(distance))
                + byDays * StrictMath.log(days + 1)
                + byVolume * StrictMath.log(volume + 1);
        return Math.max(LEAST, StrictMath.exp(log));
    }

    /**
     * How much wider the options of an underlying are quoted than the fitted names', which are the busiest there are.
     * Taken from one recorded chain of a company a hundred times less busy, quoted three times as wide.
     *
     * @param contractsPerDay of all its series together
     */
    public static double breadthFactor(double contractsPerDay) {
        return Math.clamp(StrictMath.pow(Math.max(1, contractsPerDay) / BUSY, BY_BREADTH), 1, WIDEST_BREADTH);
    }
}
