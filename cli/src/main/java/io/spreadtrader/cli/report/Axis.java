package io.spreadtrader.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along an edge of a chart.
 *
 * @param low at {@code pixelOfLow}
 * @param high at {@code pixelOfHigh}
 * @param step between two ticks
 */
record Axis(double low, double high, double pixelOfLow, double pixelOfHigh, double step) {
    private static final int TICKS_WANTED = 5;

    Axis {
        if (!(low < high) || !(step > 0)) {
            throw new IllegalArgumentException("an axis needs a range and a step: " + low + " to " + high);
        }
    }

    /** One without ticks. */
    static Axis of(double low, double high, double pixelOfLow, double pixelOfHigh) {
        return new Axis(low, high, pixelOfLow, pixelOfHigh, high - low);
    }

    /** One that holds every value between round numbers. */
    static Axis around(double least, double most, double pixelOfLow, double pixelOfHigh) {
        double margin = most > least ? (most - least) * 0.04 : Math.max(1, Math.abs(most) * 0.001);
        double step = roundStep(most - least + 2 * margin);
        return new Axis(
                Math.floor((least - margin) / step) * step,
                Math.ceil((most + margin) / step) * step,
                pixelOfLow,
                pixelOfHigh,
                step);
    }

    double pixel(double value) {
        return pixelOfLow + (value - low) / (high - low) * (pixelOfHigh - pixelOfLow);
    }

    /** Every multiple of the step within the range. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long multiple = (long) Math.ceil(low / step - 1e-9); multiple * step <= high + step * 1e-9; multiple++) {
            ticks.add(BigDecimal.valueOf(multiple)
                    .multiply(BigDecimal.valueOf(step))
                    .doubleValue());
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, for about as many steps as are wanted. */
    private static double roundStep(double range) {
        double rough = range / TICKS_WANTED;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double multiple = rough / power;
        return power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
    }
}
