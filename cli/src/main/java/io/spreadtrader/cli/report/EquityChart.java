package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.value.Money;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Equity at the end of every day, at mid prices and if everything were closed, as a drawing in the page. Text in a
 * drawing shrinks with it, so narrow screens get a drawing of their own.
 */
final class EquityChart {
    private static final int MARGIN_TOP = 14;
    private static final int MARGIN_RIGHT = 30;
    private static final int MARGIN_BOTTOM = 30;
    private static final int MARGIN_LEFT = 82;
    private static final int DOTS_MAX = 40;

    private final DemoReport report;
    private final int width;
    private final int height;
    private final int dayLabelsMax;
    private final Axis money;
    private final Axis time;

    private EquityChart(DemoReport report, int width, int height, int dayLabelsMax) {
        this.report = report;
        this.width = width;
        this.height = height;
        this.dayLabelsMax = dayLabelsMax;
        List<Double> values = Stream.concat(
                        Stream.of(report.equityStart()),
                        report.days().stream().flatMap(day -> Stream.of(day.equityMid(), day.equityLiquidation())))
                .map(Money::dollars)
                .toList();
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        this.money = Axis.around(least, most, height - MARGIN_BOTTOM, MARGIN_TOP);
        this.time = Axis.of(0, Math.max(1, report.days().size()), MARGIN_LEFT, width - MARGIN_RIGHT);
    }

    static String of(DemoReport report) {
        if (report.days().isEmpty()) {
            return "<p>No market day was finished.</p>";
        }
        return "<div class=\"wide\">" + new EquityChart(report, 1000, 320, 12).drawing() + "</div>"
                + "<div class=\"narrow\">" + new EquityChart(report, 400, 300, 4).drawing() + "</div>";
    }

    private String drawing() {
        String summary = "Equity from " + Amounts.dollars(report.equityStart()) + " to "
                + Amounts.dollars(report.equityEnd()) + " at mid prices";
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + Html.escaped(summary)
                + "\">"
                + moneyLines()
                + dayLabels()
                + start()
                + area()
                + line("liquidation", DayBook::equityLiquidation)
                + line("mid", DayBook::equityMid)
                + dots()
                + "</svg>";
    }

    private String moneyLines() {
        List<Double> ticks = money.ticks();
        boolean cents = ticks.stream().anyMatch(tick -> Math.abs(tick - Math.rint(tick)) > 1e-6);
        return ticks.stream()
                .map(tick -> Drawing.part(
                                "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                                MARGIN_LEFT, width - MARGIN_RIGHT, money.pixel(tick), money.pixel(tick))
                        + Drawing.part(
                                "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                                MARGIN_LEFT - 10, money.pixel(tick) + 4, dollars(tick, cents)))
                .collect(Collectors.joining());
    }

    private static String dollars(double amount, boolean cents) {
        return (amount < 0 ? "−$" : "$") + String.format(Locale.ROOT, cents ? "%,.2f" : "%,.0f", Math.abs(amount));
    }

    private String dayLabels() {
        int days = report.days().size();
        int every = Math.max(1, (days + dayLabelsMax - 1) / dayLabelsMax);
        return IntStream.rangeClosed(0, days)
                .filter(point -> point % every == 0)
                .mapToObj(point -> Drawing.part(
                        "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                        time.pixel(point),
                        height - 8,
                        point == 0
                                ? "start"
                                : Amounts.shortDay(report.days().get(point - 1).session())))
                .collect(Collectors.joining());
    }

    private String start() {
        double level = money.pixel(report.equityStart().dollars());
        return Drawing.part(
                "<line class=\"start\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                MARGIN_LEFT, width - MARGIN_RIGHT, level, level);
    }

    private String area() {
        double level = money.pixel(report.equityStart().dollars());
        return Drawing.part(
                "<path class=\"area\" d=\"M%.1f %.1f L%s L%.1f %.1f Z\"/>",
                time.pixel(0),
                level,
                points(DayBook::equityMid),
                time.pixel(report.days().size()),
                level);
    }

    private String line(String cssClass, Function<DayBook, Money> value) {
        return "<polyline class=\"" + cssClass + "\" points=\"" + points(value) + "\"/>";
    }

    private String points(Function<DayBook, Money> value) {
        return IntStream.rangeClosed(0, report.days().size())
                .mapToObj(point -> Drawing.part("%.1f,%.1f", time.pixel(point), money.pixel(at(point, value))))
                .collect(Collectors.joining(" "));
    }

    private double at(int point, Function<DayBook, Money> value) {
        return (point == 0 ? report.equityStart() : value.apply(report.days().get(point - 1))).dollars();
    }

    /** Each tells its numbers when pointed at. */
    private String dots() {
        if (report.days().size() > DOTS_MAX) {
            return "";
        }
        return IntStream.range(0, report.days().size())
                .mapToObj(index -> dot(index + 1, report.days().get(index)))
                .collect(Collectors.joining());
    }

    private String dot(int point, DayBook day) {
        return Drawing.part(
                "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"><title>%s: %s at mid, %s if closed"
                        + "</title></circle>",
                time.pixel(point),
                money.pixel(day.equityMid().dollars()),
                Amounts.day(day.session()),
                Amounts.dollars(day.equityMid()),
                Amounts.dollars(day.equityLiquidation()));
    }
}
