package io.spreadtrader.cli.report;

import static io.spreadtrader.cli.report.Html.element;
import static io.spreadtrader.cli.report.Html.escaped;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.ShownFigures;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Money;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One trade as a card of the page. */
final class TradeCard {
    private TradeCard() {}

    static String of(Trade trade, double stopAtr) {
        Position position = trade.position();
        return "<article class=\"card " + (trade.isOpen() ? "open" : tone(trade.profit())) + "\">"
                + "<header><h3>" + escaped(position.underlying()) + " <small>" + escaped(trade.structure())
                + "</small></h3>" + profit(trade) + "</header>"
                + element(
                        "p",
                        "faint",
                        Amounts.count(position.contracts(), "contract")
                                + ", expires "
                                + Amounts.day(position.spread().expiration()))
                + PayoffPicture.of(trade, stopAtr)
                + "<dl>"
                + row("In", Amounts.time(position.openedAt()), trade.entryPrice(), opening(trade))
                + row("Out", closedAt(trade), trade.exitPrice().orElse(""), closing(trade))
                + "</dl></article>";
    }

    static String tone(Money profit) {
        return profit.isPositive() ? "good" : profit.isNegative() ? "bad" : "even";
    }

    /** A true minus sign: wide enough to be seen. */
    static String signed(Money profit) {
        return Amounts.change(profit).replace("-", "−");
    }

    private static String profit(Trade trade) {
        String tone = tone(trade.profit());
        String amount = signed(trade.profit());
        String remark = trade.isOpen() ? "so far, at mid prices" : "after fees";
        return "<div class=\"profit " + tone + "\">" + escaped(amount) + element("small", "", remark) + "</div>";
    }

    private static String row(String name, String when, String price, String why) {
        return element("dt", "", name) + "<dd><b>" + escaped(price) + "</b> " + element("span", "faint", when) + "<div>"
                + why + "</div></dd>";
    }

    private static String opening(Trade trade) {
        return escaped(trade.position().strategy())
                + trade.signal().map(TradeCard::strength).orElse("");
    }

    private static String strength(Signal signal) {
        String percent = String.format(Locale.ROOT, "%.0f%%", signal.strength() * 100);
        return " <span class=\"meter\" title=\"strength " + escaped(Amounts.decimals(signal.strength(), 2))
                + "\"><i style=\"width:" + percent + "\"></i></span> "
                + element("span", "faint", Amounts.decimals(signal.strength(), 2))
                + signal.conditions().stream()
                        .map(condition -> element("span", "chip", condition))
                        .collect(Collectors.joining("", "<div class=\"chips\">", "</div>"));
    }

    private static String closedAt(Trade trade) {
        return trade.position().closedAt().map(Amounts::time).orElse("still open");
    }

    private static String closing(Trade trade) {
        String reason = trade.position()
                .exitReason()
                .map(found -> escaped(Amounts.words(found.name())))
                .orElse("");
        return reason
                + trade.exitFigures().values().entrySet().stream()
                        .map(TradeCard::figure)
                        .collect(Collectors.joining("", "<div class=\"chips\">", "</div>"));
    }

    private static String figure(Map.Entry<String, String> figure) {
        return element("span", "chip", figure.getKey() + " " + ShownFigures.value(figure));
    }
}
