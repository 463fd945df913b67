package io.spreadtrader.cli.report;

import static io.spreadtrader.cli.report.Html.element;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.AlertDelivery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The alerts of the page: urgent ones first, INFO behind a click. */
final class AlertList {
    private AlertList() {}

    static String of(DemoReport report) {
        List<Alert> alerts = report.outcome().alerts().stream()
                .map(AlertDelivery::alert)
                .sorted(Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::at))
                .toList();
        List<Alert> urgent = alerts.stream()
                .filter(alert -> alert.severity() != Severity.INFO)
                .toList();
        List<Alert> quiet = alerts.stream()
                .filter(alert -> alert.severity() == Severity.INFO)
                .toList();
        return "<section><h2>Alerts</h2>"
                + element("p", "faint", AlertSummary.of(report.counts().alertsBySeverity()))
                + list(urgent)
                + (quiet.isEmpty() ? "" : behindAClick(quiet))
                + "</section>";
    }

    private static String behindAClick(List<Alert> quiet) {
        return "<details>" + element("summary", "", Amounts.count(quiet.size()) + " INFO") + list(quiet) + "</details>";
    }

    private static String list(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> "<li>"
                        + element("span", "pill " + alert.severity(), alert.severity())
                        + element("time", "faint", Amounts.time(alert.at()))
                        + element("span", "", alert.text())
                        + "</li>")
                .collect(Collectors.joining("", "<ul class=\"alerts\">", "</ul>"));
    }
}
