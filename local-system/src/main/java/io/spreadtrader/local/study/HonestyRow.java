package io.spreadtrader.local.study;

import io.spreadtrader.core.value.Money;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Trades of one kind. Trades of one seed share their market, so each seed is one observation: the sum of its trades.
 * Sums, because how many trades a seed has depends on how they went: a seed that closes at its targets early has room
 * for more, and its trades would count for less in a mean of means. Of sums, prices that are fair expect zero.
 *
 * @param open trades still held at the end, at fair value
 * @param profit mean per trade after fees, dollars
 * @param costs mean per trade: commissions and what fills paid beyond fair value
 * @param edge mean per trade of profit before costs
 * @param standardError of {@code edge}, from the differences between seeds
 * @param t standard errors between {@code edge} and zero
 * @param hedgedEdge mean per trade of profit before costs, less what the trade's delta earned in the stock
 */
public record HonestyRow(
        String name,
        int trades,
        int open,
        double profit,
        double costs,
        double edge,
        double standardError,
        double t,
        double hedgedEdge,
        double hedgedStandardError,
        double hedgedT) {
    /** More than this many standard errors above zero and something earns that should not. */
    public static final double MOST_T = 2;

    static HonestyRow of(String name, int seeds, List<StudiedTrade> trades) {
        Sample edges = sums(seeds, trades, StudiedTrade::edge);
        Sample hedgedEdges = sums(seeds, trades, StudiedTrade::hedgedEdge);
        double perTrade = (double) seeds / trades.size();
        return new HonestyRow(
                name,
                trades.size(),
                (int) trades.stream()
                        .filter(trade -> trade.exitReason().isEmpty())
                        .count(),
                mean(trades, trade -> trade.profit().dollars()),
                mean(trades, trade -> trade.costs().dollars()),
                mean(trades, trade -> trade.edge().dollars()),
                edges.standardError() * perTrade,
                edges.t(),
                mean(trades, trade -> trade.hedgedEdge().dollars()),
                hedgedEdges.standardError() * perTrade,
                hedgedEdges.t());
    }

    private static double mean(List<StudiedTrade> trades, ToDoubleFunction<StudiedTrade> number) {
        return trades.stream().mapToDouble(number).sum() / trades.size();
    }

    private static Sample sums(int seeds, List<StudiedTrade> trades, Function<StudiedTrade, Money> amount) {
        double[] sums = new double[seeds];
        for (StudiedTrade trade : trades) {
            sums[Math.toIntExact(trade.seed() - 1)] += amount.apply(trade).dollars();
        }
        return Sample.of(sums);
    }

    /** Whether these trades earned no more than they cost, as far as these seeds can tell. */
    public boolean isHonest() {
        return !(t > MOST_T) && !(hedgedT > MOST_T);
    }
}
