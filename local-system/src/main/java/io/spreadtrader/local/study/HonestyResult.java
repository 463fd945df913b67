package io.spreadtrader.local.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What trades earned before and after what they cost.
 *
 * @param days market days traded, all runs together
 * @param unbalancedDays those whose books and equity differed
 */
public record HonestyResult(int seeds, List<StudiedTrade> trades, int days, int unbalancedDays) {
    public HonestyResult {
        trades = List.copyOf(trades);
    }

    /** All, each style, each strategy, and each strategy in each style. */
    public List<HonestyRow> rows() {
        List<HonestyRow> rows = new ArrayList<>();
        rows.add(row("all", trade -> true));
        rows.add(row("debit", trade -> !trade.credit()));
        rows.add(row("credit", StudiedTrade::credit));
        TreeSet<String> strategies = new TreeSet<>();
        trades.forEach(trade -> strategies.add(trade.strategy()));
        for (String strategy : strategies) {
            rows.add(row(strategy, trade -> trade.strategy().equals(strategy)));
        }
        for (String strategy : strategies) {
            rows.add(row(strategy + ", debit", trade -> trade.strategy().equals(strategy) && !trade.credit()));
            rows.add(row(strategy + ", credit", trade -> trade.strategy().equals(strategy) && trade.credit()));
        }
        return rows;
    }

    private HonestyRow row(String name, Predicate<StudiedTrade> chosen) {
        return HonestyRow.of(name, seeds, trades.stream().filter(chosen).toList());
    }

    /** The table of docs/studies/honesty.md, in Markdown; dollars per trade. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                        "| trades of | n | still open | P&L after fees | minus costs | P&L before costs | standard error | t")
                .append(" | without the stock's chance | standard error | t |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (HonestyRow row : rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    row.name(),
                    row.trades(),
                    row.open(),
                    row.profit(),
                    -row.costs(),
                    row.edge(),
                    row.standardError(),
                    row.t(),
                    row.hedgedEdge(),
                    row.hedgedStandardError(),
                    row.hedgedT()));
        }
        return text.append("\nSeeds: ")
                .append(seeds)
                .append(". Market days traded: ")
                .append(days)
                .append("; days whose books and equity differed: ")
                .append(unbalancedDays)
                .append(".\n")
                .toString();
    }
}
