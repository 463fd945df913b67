package io.spreadtrader.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along an edge of a chart.
 *
 * @param low at {@code pixelOfLow}
 * @param high at {@code pixelOfHigh}
 */
record Axis(double low, double high, double pixelOfLow, double pixelOfHigh) {
    Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis needs a range: " + low + " to " + high);
        }
    }

    /** One that holds every value between round numbers. */
    static Axis around(double least, double most, double pixelOfLow, double pixelOfHigh) {
        double margin = most > least ? (most - least) * 0.06 : Math.max(1, Math.abs(most) * 0.001);
        double step = step(least - margin, most + margin, 5);
        return new Axis(
                Math.floor((least - margin) / step) * step,
                Math.ceil((most + margin) / step) * step,
                pixelOfLow,
                pixelOfHigh);
    }

    double pixel(double value) {
        return pixelOfLow + (value - low) / (high - low) * (pixelOfHigh - pixelOfLow);
    }

    /** About {@code wanted} round numbers within the range: 1, 2 or 5 times a power of ten apart. */
    List<Double> ticks(int wanted) {
        double step = step(low, high, wanted);
        List<Double> ticks = new ArrayList<>();
        for (long multiple = (long) Math.ceil(low / step - 1e-9); multiple * step <= high + step * 1e-9; multiple++) {
            ticks.add(BigDecimal.valueOf(multiple)
                    .multiply(BigDecimal.valueOf(step))
                    .doubleValue());
        }
        return ticks;
    }

    private static double step(double low, double high, int wanted) {
        double rough = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double multiple = rough / power;
        return power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
    }
}
