package io.spreadtrader.cli.report;

import io.spreadtrader.core.run.DayBook;

/** The books of every day, one a line. */
final class EquityFile {
    private EquityFile() {}

    static String of(DemoReport report) {
        CommaSeparated lines = new CommaSeparated()
                .line(
                        "session",
                        "equityMid",
                        "equityLiquidation",
                        "realizedPnl",
                        "unrealizedPnl",
                        "fees",
                        "difference",
                        "openPositions",
                        "signals",
                        "entries",
                        "exits",
                        "dataLabel");
        for (DayBook day : report.days()) {
            lines.line(
                    day.session(),
                    day.equityMid(),
                    day.equityLiquidation(),
                    day.realized(),
                    day.unrealized(),
                    day.fees(),
                    day.difference(),
                    day.openPositions(),
                    day.signals(),
                    day.entries(),
                    day.exits(),
                    day.label());
        }
        return lines.toString();
    }
}
