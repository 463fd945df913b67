package io.spreadtrader.exchange.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Minimises a function of a few variables without derivatives: Nelder and Mead (1965). */
final class SimplexSearch {
    private static final int STEPS = 250;
    private static final double TOLERANCE = 1e-7;

    private SimplexSearch() {}

    /** A point and its cost, computed once. */
    private record Corner(List<Double> point, double cost) {
        static Corner at(ToDoubleFunction<double[]> function, double[] point) {
            return new Corner(DoubleStream.of(point).boxed().toList(), function.applyAsDouble(point));
        }

        double[] array() {
            return point.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The best point found from {@code start}, with first steps of {@code scale}. */
    static double[] minimum(ToDoubleFunction<double[]> function, double[] start, double scale) {
        List<Corner> corners = new ArrayList<>();
        corners.add(Corner.at(function, start));
        for (int i = 0; i < start.length; i++) {
            double[] moved = start.clone();
            moved[i] += scale;
            corners.add(Corner.at(function, moved));
        }
        for (int step = 0; step < STEPS; step++) {
            corners.sort(Comparator.comparingDouble(Corner::cost));
            if (corners.getLast().cost() - corners.getFirst().cost() < TOLERANCE) {
                break;
            }
            improveWorst(function, corners);
        }
        corners.sort(Comparator.comparingDouble(Corner::cost));
        return corners.getFirst().array();
    }

    private static void improveWorst(ToDoubleFunction<double[]> function, List<Corner> corners) {
        Corner worst = corners.removeLast();
        double[] centre = new double[worst.point().size()];
        for (Corner corner : corners) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += corner.point().get(i) / corners.size();
            }
        }
        Corner reflected = Corner.at(function, between(centre, worst.array(), -1));
        if (reflected.cost() < corners.getFirst().cost()) {
            Corner expanded = Corner.at(function, between(centre, worst.array(), -2));
            corners.add(expanded.cost() < reflected.cost() ? expanded : reflected);
        } else if (reflected.cost() < corners.getLast().cost()) {
            corners.add(reflected);
        } else {
            Corner contracted = Corner.at(function, between(centre, worst.array(), 0.5));
            corners.add(contracted.cost() < worst.cost() ? contracted : worst);
            if (contracted.cost() >= worst.cost()) {
                double[] best = corners.getFirst().array();
                corners.replaceAll(corner -> Corner.at(function, between(best, corner.array(), 0.5)));
            }
        }
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }
}
