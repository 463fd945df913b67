package io.spreadtrader.exchange.study;

import io.spreadtrader.exchange.options.SmileShape;
import java.util.Arrays;
import java.util.List;

/** The one smile shape for many slices that leaves the least mean absolute error of volatility. */
record ShapeFit(SmileShape shape, List<FittedSlice> slices) {
    /** As no shape that allows arbitrage may win, this is what one costs. */
    private static final double FORBIDDEN = 1e6;

    static ShapeFit of(List<FittedSlice> slices) {
        double[] best = SimplexSearch.minimum(point -> cost(point, slices), new double[] {-0.3, 1.0, 0.4}, 0.08);
        return new ShapeFit(new SmileShape(rounded(best[0]), rounded(best[1]), rounded(best[2])), slices);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static double cost(double[] point, List<FittedSlice> slices) {
        double rho = point[0];
        double eta = point[1];
        double gamma = point[2];
        if (Math.abs(rho) > 0.98 || eta < 0.05 || eta * (1 + Math.abs(rho)) > 1.998 || gamma < 0.02 || gamma > 0.499) {
            return FORBIDDEN;
        }
        SmileShape shape = new SmileShape(rho, eta, gamma);
        double sum = 0;
        for (FittedSlice slice : slices) {
            double inSlice = 0;
            for (FittedSlice.Point point1 : slice.points()) {
                inSlice += Math.abs(slice.modelVolatility(shape, point1) - point1.volatility());
            }
            sum += inSlice / slice.points().size();
        }
        return sum / slices.size();
    }

    /** Absolute errors in volatility points (1 = one percent) of quotes with delta in [{@code from}, {@code to}). */
    double[] errors(double from, double to) {
        return slices.stream()
                .flatMapToDouble(slice -> slice.points().stream()
                        .filter(point -> point.delta() >= from && point.delta() < to)
                        .mapToDouble(point -> 100 * Math.abs(slice.modelVolatility(shape, point) - point.volatility())))
                .sorted()
                .toArray();
    }

    static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
