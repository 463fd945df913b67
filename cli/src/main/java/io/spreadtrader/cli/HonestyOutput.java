package io.spreadtrader.cli;

import io.spreadtrader.local.Progress;
import io.spreadtrader.local.study.HonestyResult;
import io.spreadtrader.local.study.HonestyRow;
import io.spreadtrader.local.study.HonestyStudy;
import java.io.PrintWriter;
import java.util.List;

/** Whether any strategy or style earns more than it costs to trade. */
final class HonestyOutput implements Study {
    private static final int SEEDS = 100;
    private static final int SYMBOLS = 30;
    private static final int DAYS = 30;

    @Override
    public void run(Scope scope, PrintWriter out, Progress progress) {
        HonestyStudy.Extent extent = new HonestyStudy.Extent(
                scope.seeds().orElse(SEEDS), SYMBOLS, DAYS, Runtime.getRuntime().availableProcessors());
        HonestyResult result = HonestyStudy.run(extent, progress);
        out.println("SIMULATED: every strategy, debit and credit, " + SYMBOLS + " symbols, " + DAYS
                + " market days, seeds 1 to " + extent.seeds() + "; dollars per trade.");
        out.println();
        out.print(result.text());
        out.println(verdict(result.rows()));
    }

    private static String verdict(List<HonestyRow> rows) {
        List<String> dishonest = rows.stream()
                .filter(row -> !row.isHonest())
                .map(HonestyRow::name)
                .toList();
        return dishonest.isEmpty()
                ? "Nothing earned more than it cost by " + HonestyRow.MOST_T + " standard errors."
                : "More than " + HonestyRow.MOST_T + " standard errors above its costs: " + String.join("; ", dishonest)
                        + ".";
    }
}
