package io.spreadtrader.exchange.study;

import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.exchange.options.SmileShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One expiration of one recording: its forward from put-call parity near the money, its total variance at the money, and
 * the implied volatility of each quote out of the money. Out of the money early exercise is worth next to nothing, so
 * that European values serve.
 */
record FittedSlice(
        String snapshot, String symbol, double spot, double years, double forward, double theta, List<Point> points) {
    /** The rate the recordings are discounted with; out of the money it hardly matters. */
    static final double RATE = 0.037;

    private static final int PARITY_STRIKES = 7;
    private static final int LEAST_POINTS = 8;
    private static final double MOST_DEVIATIONS = 2.6;

    /** A quote out of the money: {@code logMoneyness = ln(strike / forward)}, and its volatility at the mid. */
    record Point(RecordedQuote quote, double logMoneyness, double volatility, double delta) {}

    double modelVolatility(SmileShape shape, Point point) {
        return Math.sqrt(shape.at(theta).totalVariance(point.logMoneyness()) / years);
    }

    double atTheMoney() {
        return Math.sqrt(theta / years);
    }

    static Optional<FittedSlice> of(List<RecordedQuote> quotes) {
        RecordedQuote any = quotes.getFirst();
        double discount = StrictMath.exp(-RATE * any.years());
        OptionalDouble forward = forward(quotes, discount);
        if (forward.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = points(quotes, forward.getAsDouble(), discount);
        if (points.size() < LEAST_POINTS) {
            return Optional.empty();
        }
        return atTheMoney(points)
                .map(level -> {
                    double theta = level * level * any.years();
                    List<Point> near = points.stream()
                            .filter(point -> Math.abs(point.logMoneyness()) <= MOST_DEVIATIONS * Math.sqrt(theta))
                            .toList();
                    return new FittedSlice(
                            any.snapshot(), any.symbol(), any.spot(), any.years(), forward.getAsDouble(), theta, near);
                })
                .filter(slice -> slice.points().size() >= LEAST_POINTS);
    }

    /** The median of what parity says at the strikes nearest the spot. */
    private static OptionalDouble forward(List<RecordedQuote> quotes, double discount) {
        Map<Double, RecordedQuote> puts = new TreeMap<>();
        quotes.stream().filter(quote -> quote.right() == PutCall.PUT).forEach(quote -> puts.put(quote.strike(), quote));
        double[] implied = quotes.stream()
                .filter(quote -> quote.right() == PutCall.CALL && puts.containsKey(quote.strike()))
                .sorted(Comparator.comparingDouble(quote -> Math.abs(quote.strike() - quote.spot())))
                .limit(PARITY_STRIKES)
                .mapToDouble(call -> {
                    RecordedQuote put = puts.getOrDefault(call.strike(), call);
                    return call.strike() + (call.mid() - put.mid()) / discount;
                })
                .sorted()
                .toArray();
        return implied.length < 3 ? OptionalDouble.empty() : OptionalDouble.of(implied[implied.length / 2]);
    }

    private static List<Point> points(List<RecordedQuote> quotes, double forward, double discount) {
        List<Point> points = new ArrayList<>();
        for (RecordedQuote quote : quotes) {
            boolean outOfMoney = (quote.right() == PutCall.CALL) == (quote.strike() >= forward);
            if (outOfMoney && quote.mid() >= 0.05) {
                BlackScholes.impliedVolatility(quote.right(), quote.mid() / discount, forward, quote.strike(), 1, 0, 0)
                        .ifPresent(deviation -> points.add(new Point(
                                quote,
                                StrictMath.log(quote.strike() / forward),
                                deviation / Math.sqrt(quote.years()),
                                BlackScholes.greeks(quote.right(), forward, quote.strike(), 1, 0, 0, deviation)
                                        .delta())));
            }
        }
        points.sort(Comparator.comparingDouble(Point::logMoneyness));
        return points;
    }

    /** Volatility at the forward, on the line between the neighbours; empty where the forward has none. */
    private static Optional<Double> levelAt(Point below, Point above) {
        double span = above.logMoneyness() - below.logMoneyness();
        return span <= 0
                ? Optional.empty()
                : Optional.of(
                        below.volatility() - below.logMoneyness() / span * (above.volatility() - below.volatility()));
    }

    private static Optional<Double> atTheMoney(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).logMoneyness() <= 0 && points.get(i).logMoneyness() >= 0) {
                return levelAt(points.get(i - 1), points.get(i));
            }
        }
        return Optional.empty();
    }
}
