package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.ShownFigures;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.position.Position;
import java.util.ArrayList;
import java.util.List;

/** One trade as a few lines: what, then why it was opened, then why it was closed. */
final class TradeText {
    private static final int PROFIT_COLUMN = 72;

    private TradeText() {}

    static List<String> lines(Trade trade, Style style) {
        Position position = trade.position();
        List<String> lines = new ArrayList<>();
        String what = String.format(
                "  %-6s %s, expires %s, %s",
                position.underlying(),
                trade.structure(),
                position.spread().expiration(),
                Amounts.count(position.contracts(), "contract"));
        String profit = trade.isOpen() ? "open" : Amounts.change(trade.profit());
        lines.add(what + " ".repeat(Math.max(2, PROFIT_COLUMN - what.length())) + style.bold(profit));
        lines.addAll(Wrapped.lines(
                "         in   " + Amounts.time(position.openedAt()) + "  ",
                trade.entryPrice() + ": " + opening(trade)));
        lines.addAll(Wrapped.lines("         out  " + closedAt(position) + "  ", closing(trade)));
        return lines;
    }

    private static String opening(Trade trade) {
        return trade.position().strategy()
                + trade.signal()
                        .map(signal -> ", strength " + Amounts.decimals(signal.strength(), 2))
                        .orElse("");
    }

    private static String closedAt(Position position) {
        return position.closedAt().map(Amounts::time).orElse("still open, ");
    }

    private static String closing(Trade trade) {
        if (trade.isOpen()) {
            return Amounts.change(trade.profit()) + " so far, at mid prices";
        }
        String reason = trade.position().exitReason().map(Enum::name).orElse("");
        String numbers = trade.exitFigures().isEmpty() ? "" : " (" + ShownFigures.of(trade.exitFigures()) + ")";
        return trade.exitPrice().map(price -> price + ": ").orElse("") + reason + numbers;
    }
}
