package io.spreadtrader.exchange.study;

import io.spreadtrader.exchange.options.WidthModel;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares of the logarithm of quoted width on what {@link WidthModel} goes by.
 *
 * @param deviation standard deviation of what is left, in logarithms
 * @param medianFactor median of max(quoted / model, model / quoted)
 */
record WidthFit(WidthModel model, double deviation, double medianFactor, int quotes) {
    private static final int TERMS = 5;

    static WidthFit of(List<FittedSlice> slices) {
        double[][] normal = new double[TERMS][TERMS + 1];
        for (FittedSlice slice : slices) {
            for (FittedSlice.Point point : slice.points()) {
                double[] terms = terms(slice, point);
                double target = StrictMath.log(width(point));
                for (int row = 0; row < TERMS; row++) {
                    for (int column = 0; column < TERMS; column++) {
                        normal[row][column] += terms[row] * terms[column];
                    }
                    normal[row][TERMS] += terms[row] * target;
                }
            }
        }
        double[] found = solve(normal);
        for (int i = 0; i < TERMS; i++) {
            found[i] = Math.rint(found[i] * 1000) / 1000;
        }
        WidthModel model = new WidthModel(found[0], found[1], found[2], found[3], found[4]);
        double[] left = slices.stream()
                .flatMapToDouble(slice -> slice.points().stream()
                        .mapToDouble(point -> StrictMath.log(width(point) / modelled(model, slice, point))))
                .toArray();
        double squares = Arrays.stream(left).map(error -> error * error).sum();
        double[] sizes = Arrays.stream(left).map(Math::abs).sorted().toArray();
        return new WidthFit(
                model, Math.sqrt(squares / left.length), StrictMath.exp(ShapeFit.median(sizes)), left.length);
    }

    private static double width(FittedSlice.Point point) {
        return point.quote().ask() - point.quote().bid();
    }

    private static double modelled(WidthModel model, FittedSlice slice, FittedSlice.Point point) {
        return model.width(
                point.quote().mid(),
                point.logMoneyness() / Math.sqrt(slice.theta()),
                point.quote().days(),
                point.quote().volume());
    }

    private static double[] terms(FittedSlice slice, FittedSlice.Point point) {
        return new double[] {
            1,
            StrictMath.log(point.quote().mid() + 0.05),
            Math.abs(point.logMoneyness()) / Math.sqrt(slice.theta()),
            StrictMath.log(point.quote().days() + 1),
            StrictMath.log(point.quote().volume() + 1)
        };
    }

    /** Gaussian elimination; the matrix is positive definite. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = system[row][size];
            for (int column = row + 1; column < size; column++) {
                sum -= system[row][column] * solution[column];
            }
            solution[row] = sum / system[row][row];
        }
        return solution;
    }
}
