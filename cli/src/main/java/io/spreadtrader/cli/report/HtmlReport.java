package io.spreadtrader.cli.report;

import static io.spreadtrader.cli.report.Html.element;
import static io.spreadtrader.cli.report.Html.escaped;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A demo's outcome as one page that needs nothing but itself: no network, no scripts. */
final class HtmlReport {
    private static final int CARDS_MAX = 60;

    private final DemoReport report;
    private final StringBuilder page = new StringBuilder();

    private HtmlReport(DemoReport report) {
        this.report = report;
    }

    static String of(DemoReport report) {
        HtmlReport html = new HtmlReport(report);
        html.addHead();
        html.addEquity();
        html.addDays();
        html.addTrades();
        html.addReasons();
        html.page.append(AlertList.of(report));
        html.addNotes();
        html.page.append("</main></body></html>\n");
        return html.page.toString();
    }

    private void addHead() {
        String label = report.label().name();
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>")
                .append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\"/>")
                .append(element("title", "", "Trading demo, " + label))
                .append("<style>")
                .append(styleSheet())
                .append("</style></head><body>")
                .append("<div class=\"label\">")
                .append(element("b", "", label))
                .append(element("span", "", LabelMeaning.of(report.label())))
                .append("</div><main>")
                .append("<h1>Trading demo</h1>")
                .append(element("p", "faint", subtitle()));
    }

    private String subtitle() {
        List<DayBook> days = report.days();
        String period = days.isEmpty()
                ? "no market day"
                : Amounts.count(days.size(), "market day")
                        + ", "
                        + Amounts.day(days.getFirst().session())
                        + " to "
                        + Amounts.day(days.getLast().session());
        String bars = report.plan().bars().map(path -> " · bars of " + path).orElse(" · seeded market");
        return period + bars + " · seed " + report.plan().seed();
    }

    private void addEquity() {
        Money change = report.equityEnd().minus(report.equityStart());
        page.append("<section class=\"tiles\">")
                .append(tile(
                        "Equity at mid prices",
                        Amounts.dollars(report.equityEnd()),
                        TradeCard.signed(change) + " ("
                                + Amounts.percentChange(change, report.equityStart())
                                        .replace('-', '−') + ")",
                        TradeCard.tone(change)))
                .append(tile(
                        "If closed at once",
                        Amounts.dollars(report.equityEndLiquidation()),
                        TradeCard.signed(report.equityEndLiquidation().minus(report.equityStart())),
                        TradeCard.tone(report.equityEndLiquidation().minus(report.equityStart()))))
                .append(tile(
                        "Realised",
                        TradeCard.signed(report.realized()),
                        "unrealised " + TradeCard.signed(report.unrealized()),
                        ""))
                .append(tile(
                        "Fees",
                        Amounts.dollars(report.fees()),
                        "books differ by " + Amounts.dollars(report.difference()),
                        ""))
                .append("</section><section><h2>Equity</h2><p class=\"legend\"><i class=\"mid\"></i>at mid prices ")
                .append("<i class=\"liquidation\"></i>if everything were closed ")
                .append("<i class=\"start\"></i>at the start</p>")
                .append(EquityChart.of(report))
                .append("</section>");
    }

    private static String tile(String name, String value, String remark, String tone) {
        return "<div class=\"tile\">" + element("span", "faint", name) + element("strong", "", value)
                + element("span", tone, remark) + "</div>";
    }

    private void addDays() {
        page.append("<section><h2>Days</h2><div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        List.of(
                        "Day",
                        "Universe",
                        "Signals",
                        "Entries",
                        "Exits",
                        "Open",
                        "Equity mid",
                        "Liquidation",
                        "Realised",
                        "Unrealised",
                        "Fees",
                        "Difference")
                .forEach(heading -> page.append(element("th", "", heading)));
        page.append("</tr></thead><tbody>");
        report.days().forEach(this::addDay);
        page.append("</tbody></table></div>")
                .append(element(
                        "p",
                        "faint",
                        "Books balance when equity − start = realised + unrealised − fees, to the cent, every day. "
                                + Amounts.count(report.outcome().symbolsScanned())
                                + " symbols were scanned in all; on the last day, "
                                + UniverseText.of(report.outcome().universe())
                                + "."))
                .append("</section>");
    }

    private void addDay(DayBook day) {
        page.append("<tr>");
        List.of(
                        Amounts.weekday(day.session()),
                        report.universeOn(day.session()).orElse("–"),
                        String.valueOf(day.signals()),
                        String.valueOf(day.entries()),
                        String.valueOf(day.exits()),
                        String.valueOf(day.openPositions()),
                        Amounts.dollars(day.equityMid()),
                        Amounts.dollars(day.equityLiquidation()),
                        TradeCard.signed(day.realized()),
                        TradeCard.signed(day.unrealized()),
                        Amounts.dollars(day.fees()),
                        Amounts.dollars(day.difference()))
                .forEach(cell -> page.append(element("td", "", cell)));
        page.append("</tr>");
    }

    private void addTrades() {
        double stopAtr = report.plan().configuration().get(Settings.STOP_ATR);
        DemoCounts counts = report.counts();
        page.append("<section><h2>Trades</h2>")
                .append(element(
                        "p",
                        "faint",
                        counts.positionsOpened()
                                + " opened, "
                                + counts.positionsClosed()
                                + " closed; "
                                + Amounts.count(counts.ordersSubmitted(), "order")
                                + ", "
                                + Amounts.count(counts.fills(), "fill")
                                + ". Each picture is the profit at expiration over the underlying’s price."))
                .append("<div class=\"cards\">");
        report.trades().stream().limit(CARDS_MAX).forEach(trade -> page.append(TradeCard.of(trade, stopAtr)));
        page.append("</div>");
        if (report.trades().size() > CARDS_MAX) {
            page.append(element(
                    "p",
                    "faint",
                    "… and " + (report.trades().size() - CARDS_MAX) + " more, in trades.csv beside this page."));
        }
        page.append("</section>");
    }

    private void addReasons() {
        page.append("<div class=\"columns\"><section><h2>Exits by reason</h2>")
                .append(ReasonBars.of(report.counts().exitsByReason()))
                .append("</section><section><h2>The same trades at worse fills</h2>")
                .append(element(
                        "p",
                        "faint",
                        "Profit had every fill been this far from our side’s best price (0 %) "
                                + "to the natural price (100 %)."))
                .append("<table class=\"plain\"><tbody>");
        report.profitAtShares().forEach((share, profit) -> page.append("<tr>")
                .append(element("td", "", share))
                .append(element("td", TradeCard.tone(profit), TradeCard.signed(profit)))
                .append("</tr>"));
        page.append("</tbody></table></section></div><section><h2>Signals not traded</h2>");
        page.append(ReasonBars.ofRefusals(report.refusals())).append("</section>");
    }

    private void addNotes() {
        page.append("<section><h2>Notes</h2><ul>");
        report.outcome().notes().forEach(note -> page.append(element("li", "", note)));
        Optional.of(report.changedSettings())
                .filter(changed -> !changed.isEmpty())
                .ifPresent(
                        changed -> page.append(element("li", "", "Settings changed: " + String.join(", ", changed))));
        page.append(element(
                        "li",
                        "",
                        "Trading is " + report.outcome().tradingStatus().mode() + " ("
                                + report.outcome().tradingStatus().reason() + ")"))
                .append("</ul><p class=\"faint\">")
                .append(escaped(Amounts.count(report.outcome().decisions().size(), "decision")))
                .append(" in the log beside this page (")
                .append(DemoFolder.DECISIONS)
                .append("); its hash:</p>")
                .append(element("code", "hash", report.outcome().decisionLogHash()))
                .append("</section>");
    }

    private static String styleSheet() {
        try (InputStream found = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(found, "report.css is part of the program")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
