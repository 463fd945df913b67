package io.spreadtrader.local.study;

import java.util.ArrayList;
import java.util.List;
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
}
