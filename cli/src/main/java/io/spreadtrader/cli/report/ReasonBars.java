package io.spreadtrader.cli.report;

import static io.spreadtrader.cli.report.Html.element;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.ShownFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts by reason as bars of the page. */
final class ReasonBars {
    private ReasonBars() {}

    static String of(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        StringBuilder bars = new StringBuilder("<div class=\"bars\">");
        counts.forEach((reason, count) -> bars.append(bar(reason, count, most, "")));
        return counts.isEmpty()
                ? element("p", "faint", "None.")
                : bars.append("</div>").toString();
    }

    static String ofRefusals(List<RefusalCount> refusals) {
        int most = refusals.stream().mapToInt(RefusalCount::count).max().orElse(0);
        StringBuilder bars = new StringBuilder("<div class=\"bars\">");
        refusals.forEach(refusal -> bars.append(bar(
                refusal.reason(),
                refusal.count(),
                most,
                refusal.example()
                        .map(example -> "for example " + example.subject() + ": " + ShownFigures.of(example.figures()))
                        .orElse(""))));
        return refusals.isEmpty()
                ? element("p", "faint", "None.")
                : bars.append("</div>").toString();
    }

    private static String bar(String reason, int count, int most, String remark) {
        String width = String.format(Locale.ROOT, "%.1f%%", 100.0 * count / most);
        return "<div>" + element("span", "", Amounts.words(reason))
                + "<span class=\"track\"><i style=\"width:" + width + "\"></i></span>"
                + element("b", "", Amounts.count(count))
                + (remark.isEmpty() ? "" : element("em", "faint", remark))
                + "</div>";
    }
}
