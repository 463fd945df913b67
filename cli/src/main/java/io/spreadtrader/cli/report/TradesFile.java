package io.spreadtrader.cli.report;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Every trade, one a line. */
final class TradesFile {
    private TradesFile() {}

    static String of(DemoReport report) {
        CommaSeparated lines = new CommaSeparated()
                .line(
                        "openedAt",
                        "closedAt",
                        "symbol",
                        "type",
                        "expiration",
                        "longStrike",
                        "shortStrike",
                        "contracts",
                        "strategy",
                        "strength",
                        "entryPremium",
                        "exitPremium",
                        "exitReason",
                        "exitFigures",
                        "realizedPnl",
                        "fees",
                        "pnlAfterFees",
                        "dataLabel");
        List<Trade> trades = report.trades();
        trades.forEach(trade -> add(lines, trade, report.label().name()));
        return lines.toString();
    }

    private static void add(CommaSeparated lines, Trade trade, String label) {
        Position position = trade.position();
        lines.line(
                position.openedAt(),
                position.closedAt().map(Instant::toString).orElse(""),
                position.underlying(),
                position.spread().type(),
                position.spread().expiration(),
                position.spread().longLeg().strike(),
                position.spread().shortLeg().strike(),
                position.contracts(),
                position.strategy(),
                trade.signal().map(Signal::strength).map(TradesFile::rounded).orElse(""),
                position.averagePremium(),
                trade.exitPremium().map(Price::toString).orElse(""),
                position.exitReason().map(ExitReason::name).orElse(""),
                trade.exitFigures(),
                position.ledger().realized(),
                position.ledger().fees(),
                trade.profit(),
                label);
    }

    private static String rounded(double strength) {
        return String.format(Locale.ROOT, "%.4f", strength);
    }
}
