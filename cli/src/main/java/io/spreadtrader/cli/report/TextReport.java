package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.ShownFigures;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A demo's outcome for a person at a terminal. */
public final class TextReport {
    private static final int DAYS_SHOWN = 30;
    private static final int TRADES_SHOWN = 20;
    private static final int REFUSALS_SHOWN = 12;
    private static final int ALERTS_SHOWN = 10;
    private static final String INDENTATION = "  ";

    private final DemoReport report;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private TextReport(DemoReport report, Style style) {
        this.report = report;
        this.style = style;
    }

    public static String of(DemoReport report, Style style) {
        TextReport text = new TextReport(report, style);
        text.addHeader();
        text.addDays();
        text.addTrades();
        text.addExits();
        text.addRefusals();
        text.addRevaluations();
        text.addAlerts();
        text.addNotes();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void addHeader() {
        Money change = report.equityEnd().minus(report.equityStart());
        lines.add(
                style.bold("Trading demo") + "   " + style.badge(report.label().name()));
        lines.add(LabelMeaning.of(report.label()));
        lines.add(period() + source());
        lines.add("");
        lines.add(INDENTATION
                + "Equity       "
                + Amounts.dollars(report.equityStart())
                + " → "
                + style.bold(Amounts.dollars(report.equityEnd()))
                + "   "
                + style.bold(Amounts.change(change))
                + " ("
                + Amounts.percentChange(change, report.equityStart())
                + ") at mid prices");
        lines.add(INDENTATION
                + "             "
                + Amounts.dollars(report.equityEndLiquidation())
                + " if everything were closed at once");
        lines.add(INDENTATION
                + "Made of      realised "
                + Amounts.change(report.realized())
                + ", unrealised "
                + Amounts.change(report.unrealized())
                + ", fees "
                + Amounts.change(report.fees().negated()));
        lines.add(INDENTATION + "Trading is   " + tradingState());
    }

    private String period() {
        List<DayBook> days = report.days();
        String count = Amounts.count(days.size(), "market day");
        return days.isEmpty()
                ? count
                : count
                        + ", "
                        + Amounts.day(days.getFirst().session())
                        + " to "
                        + Amounts.day(days.getLast().session());
    }

    private String source() {
        return report.plan().bars().map(bars -> " · bars of " + bars).orElse("")
                + " · seed "
                + report.plan().seed();
    }

    private String tradingState() {
        var status = report.outcome().tradingStatus();
        return status.mode() + " (" + status.reason() + ")";
    }

    private void addDays() {
        heading("DAYS", Amounts.count(report.outcome().symbolsScanned()) + " symbols scanned");
        Table table = Table.of(
                "day",
                ">universe",
                ">signals",
                ">entries",
                ">exits",
                ">open",
                ">equity mid $",
                ">liquidation $",
                ">realised",
                ">unrealised",
                ">fees");
        List<DayBook> days = report.days();
        days.stream().skip(Math.max(0, days.size() - DAYS_SHOWN)).forEach(day -> addDay(table, day));
        lines.addAll(table.lines(INDENTATION, style));
        more(days.size() - DAYS_SHOWN, "earlier days");
        lines.add(INDENTATION
                + "books balance: difference "
                + Amounts.plain(report.difference())
                + " on every day (equity - start = realised + unrealised - fees)");
    }

    private void addDay(Table table, DayBook day) {
        table.row(
                Amounts.weekday(day.session()),
                report.universeOn(day.session()).orElse("–"),
                String.valueOf(day.signals()),
                String.valueOf(day.entries()),
                String.valueOf(day.exits()),
                String.valueOf(day.openPositions()),
                Amounts.plain(day.equityMid()),
                Amounts.plain(day.equityLiquidation()),
                Amounts.plain(day.realized()),
                Amounts.plain(day.unrealized()),
                Amounts.plain(day.fees()));
    }

    private void addTrades() {
        DemoCounts counts = report.counts();
        heading(
                "TRADES",
                counts.positionsOpened()
                        + " opened, "
                        + counts.positionsClosed()
                        + " closed; "
                        + Amounts.count(counts.ordersSubmitted(), "order")
                        + ", "
                        + Amounts.count(counts.fills(), "fill"));
        report.trades().stream().limit(TRADES_SHOWN).forEach(trade -> lines.addAll(TradeText.lines(trade, style)));
        more(report.trades().size() - TRADES_SHOWN, "trades; all with --out DIR");
    }

    private void addExits() {
        if (report.counts().exitsByReason().isEmpty()) {
            return;
        }
        heading("EXITS BY REASON", "");
        Table table = Table.of("reason", ">positions");
        report.counts().exitsByReason().forEach((reason, count) -> table.row(reason, String.valueOf(count)));
        lines.addAll(table.lines(INDENTATION, style));
    }

    private void addRefusals() {
        int refused = report.refusals().stream().mapToInt(RefusalCount::count).sum();
        heading(
                "NOT TRADED",
                Amounts.count(refused) + " of " + Amounts.count(report.counts().signals(), "signal"));
        if (report.refusals().isEmpty()) {
            return;
        }
        Table table = Table.of(">signals", "reason", "for example");
        report.refusals().stream()
                .limit(REFUSALS_SHOWN)
                .forEach(refusal -> table.row(
                        String.valueOf(refusal.count()),
                        refusal.reason(),
                        shortened(refusal.example()
                                .map(example -> example.subject() + ": " + ShownFigures.of(example.figures()))
                                .orElse(""))));
        lines.addAll(table.lines(INDENTATION, style));
        more(report.refusals().size() - REFUSALS_SHOWN, "reasons");
        if (report.refusals().stream().anyMatch(refusal -> refusal.reason().equals("EVENT_DATE_UNKNOWN"))) {
            lines.add(INDENTATION + "EVENT_DATE_UNKNOWN: the events given do not cover these stocks;");
            lines.add(INDENTATION + "--unknown-events allow trades them all the same.");
        }
    }

    private void addRevaluations() {
        if (report.outcome().revaluations().isEmpty()) {
            return;
        }
        heading("THE SAME TRADES AT WORSE FILLS", "");
        lines.add(INDENTATION
                + "P&L after fees, had every fill been this far from our side's best price (0 %) to natural (100 %):");
        lines.add(INDENTATION
                + report.profitAtShares().entrySet().stream()
                        .map(profit -> profit.getKey() + "  " + Amounts.change(profit.getValue()))
                        .collect(Collectors.joining("     ")));
    }

    private void addAlerts() {
        heading("ALERTS", AlertSummary.of(report.counts().alertsBySeverity()));
        List<Alert> urgent = report.outcome().alerts().stream()
                .map(AlertDelivery::alert)
                .filter(alert -> alert.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::at))
                .toList();
        urgent.stream()
                .limit(ALERTS_SHOWN)
                .forEach(alert -> lines.addAll(Wrapped.lines(
                        String.format(Locale.ROOT, "  %-8s  %s  ", alert.severity(), Amounts.time(alert.at())),
                        alert.text())));
        more(urgent.size() - ALERTS_SHOWN, "alerts above INFO");
    }

    private void addNotes() {
        heading("NOTES", "");
        report.outcome().notes().forEach(note -> lines.addAll(Wrapped.lines("  - ", note)));
        if (!report.changedSettings().isEmpty()) {
            lines.addAll(Wrapped.lines("  - ", "settings changed: " + String.join(", ", report.changedSettings())));
        }
        lines.addAll(Wrapped.lines(
                "  - ",
                "universe on the last day: " + UniverseText.of(report.outcome().universe())));
        lines.add("  - decision log: "
                + Amounts.count(report.outcome().decisions().size(), "decision") + ", hash");
        lines.add("    " + report.outcome().decisionLogHash());
        lines.add("");
    }

    private void heading(String name, String remark) {
        lines.add("");
        lines.add(style.bold(name) + (remark.isEmpty() ? "" : "   " + remark));
    }

    private void more(int count, String what) {
        if (count > 0) {
            lines.add(INDENTATION + "… and " + Amounts.count(count) + " more " + what);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 69) + "…";
    }
}
