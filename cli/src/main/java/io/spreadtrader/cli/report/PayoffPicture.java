package io.spreadtrader.cli.report;

import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a spread earns at expiration, over the underlying's price; with its strikes, where we got in, and the stop. */
final class PayoffPicture {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 132;
    private static final int TOP = 24;
    private static final int BOTTOM = 108;

    private final VerticalSpread spread;
    private final Price entry;
    private final Price stop;
    private final Price premium;
    private final Optional<Price> exit;
    private final Axis price;
    private final Axis profit;

    private PayoffPicture(Trade trade, double stopAtr) {
        Position position = trade.position();
        this.spread = position.spread();
        this.entry = position.underlyingAtEntry();
        this.stop = trade.stop(stopAtr);
        this.premium = position.averagePremium();
        this.exit = exitOf(trade);
        List<Price> shown = Stream.concat(
                        Stream.of(entry, stop, spread.lowerStrike(), spread.upperStrike()), exit.stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        double least = shown.getFirst().dollars();
        double most = shown.getLast().dollars();
        double margin = (most - least) * 0.24;
        this.price = Axis.of(least - margin, most + margin, 0, WIDTH);
        double worst = value(least - margin, most + margin, false);
        double best = value(least - margin, most + margin, true);
        double room = Math.max(0.01, (best - worst) * 0.08);
        this.profit = Axis.of(worst - room, best + room, BOTTOM, TOP);
    }

    /** @param stopAtr how many ATR away the stop was */
    static String of(Trade trade, double stopAtr) {
        return new PayoffPicture(trade, stopAtr).drawing();
    }

    /** Exits that watch the underlying say where it was. */
    private static Optional<Price> exitOf(Trade trade) {
        try {
            return Optional.ofNullable(trade.exitFigures().values().get("underlying"))
                    .map(Price::parse)
                    .filter(Price::isPositive);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private double value(double left, double right, boolean most) {
        double first = profitAt(left);
        double second = profitAt(right);
        return most ? Math.max(first, second) : Math.min(first, second);
    }

    private double profitAt(double underlying) {
        Price spot = Price.ofDollars(Math.max(0, underlying));
        return spread.valueAtExpiration(spot).minus(premium).dollars();
    }

    private String drawing() {
        return "<svg class=\"payoff\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"Profit at expiration over the price of the underlying\">"
                + zones()
                + Drawing.part(
                        "<line class=\"zero\" x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                        WIDTH, profit.pixel(0), profit.pixel(0))
                + marks()
                + exit.map(this::exitMark).orElse("")
                + "<polyline class=\"line\" points=\"" + corners() + "\"/>"
                + strikes()
                + "</svg>";
    }

    /** The same area twice, each clipped by the zero line through its own height. */
    private String zones() {
        return zone("gain", true) + zone("loss", false);
    }

    private String zone(String cssClass, boolean gain) {
        String curve = knots().map(at -> {
                    double value = gain ? Math.max(0, profitAt(at)) : Math.min(0, profitAt(at));
                    return Drawing.part("L%.1f %.1f", price.pixel(at), profit.pixel(value));
                })
                .collect(Collectors.joining(" "));
        return Drawing.part(
                "<path class=\"%s\" d=\"M0 %.1f %s L%d %.1f Z\"/>",
                cssClass, profit.pixel(0), curve, WIDTH, profit.pixel(0));
    }

    private String corners() {
        return knots().map(at -> Drawing.part("%.1f,%.1f", price.pixel(at), profit.pixel(profitAt(at))))
                .collect(Collectors.joining(" "));
    }

    /** Where the line bends or crosses zero. */
    private Stream<Double> knots() {
        double low = spread.lowerStrike().dollars();
        double high = spread.upperStrike().dollars();
        double atLow = profitAt(low);
        double atHigh = profitAt(high);
        double crossing = atLow * atHigh < 0 ? low + (high - low) * atLow / (atLow - atHigh) : low;
        return Stream.of(price.low(), low, crossing, high, price.high());
    }

    /** The entry and the stop, whichever is left. */
    private String marks() {
        boolean stopIsLeft = stop.isBelow(entry);
        Price left = stopIsLeft ? stop : entry;
        Price right = stopIsLeft ? entry : stop;
        LabelPair names = LabelPair.of(price.pixel(left.dollars()), price.pixel(right.dollars()), 14, 74, WIDTH);
        return mark(left, names.leftEnd(), "end", stopIsLeft) + mark(right, names.rightStart(), "start", !stopIsLeft);
    }

    private String mark(Price at, double x, String anchor, boolean isStop) {
        double line = price.pixel(at.dollars());
        return Drawing.part(
                        "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                        isStop ? "stop" : "entry", line, line, TOP - 6, BOTTOM)
                + Drawing.part(
                        "<text class=\"note\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s %.2f</text>",
                        x, TOP - 11, anchor, isStop ? "stop" : "in", at.dollars());
    }

    private String exitMark(Price at) {
        return Drawing.part(
                "<circle class=\"out\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"><title>underlying %s at the exit"
                        + "</title></circle>",
                price.pixel(at.dollars()), profit.pixel(0), at);
    }

    private String strikes() {
        Price low = spread.lowerStrike();
        Price high = spread.upperStrike();
        LabelPair names = LabelPair.of(price.pixel(low.dollars()), price.pixel(high.dollars()), 6, 70, WIDTH);
        return strike(low, names.leftEnd(), "end") + strike(high, names.rightStart(), "start");
    }

    private String strike(Price strike, double x, String anchor) {
        double line = price.pixel(strike.dollars());
        String side = strike.equals(spread.longLeg().strike()) ? "+" : "−";
        return Drawing.part(
                        "<line class=\"strike\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                        line, line, BOTTOM, BOTTOM + 6)
                + Drawing.part(
                        "<text class=\"note\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s%s %s</text>",
                        x,
                        HEIGHT - 4,
                        anchor,
                        side,
                        Trade.strike(strike),
                        spread.right().name().toLowerCase(Locale.ROOT));
    }
}
