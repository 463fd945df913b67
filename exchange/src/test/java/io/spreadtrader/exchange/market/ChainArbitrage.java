package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.PutCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks one chain for arbitrage. Invariants, in fair values (to their rounding of a ten-thousandth) and in what can be
 * traded (buying at the ask, selling at the bid, exactly):
 *
 * <ul>
 *   <li>a call is worth between intrinsic value and the stock, a put between intrinsic value and the strike;
 *   <li>a lower strike never makes a call cheaper nor a put dearer, and a vertical is worth at most its width;
 *   <li>a butterfly costs something, equidistant or not;
 *   <li>a call with more time is worth no less, where no dividend comes off in between.
 * </ul>
 */
final class ChainArbitrage {
    private static final double ROUNDING = 2.1e-4;

    private final QuotedMarket market;
    private final OptionChain chain;
    private final Instant at;

    ChainArbitrage(QuotedMarket market, OptionChain chain, Instant at) {
        this.market = market;
        this.chain = chain;
        this.at = at;
    }

    private record Line(double strike, double fair, double bid, double ask) {}

    void check() {
        Map<LocalDate, Map<PutCall, List<Line>>> lines = new HashMap<>();
        for (OptionQuote quote : chain.quotes()) {
            OptionContract contract = quote.contract();
            lines.computeIfAbsent(contract.expiration(), any -> new HashMap<>())
                    .computeIfAbsent(contract.right(), any -> new ArrayList<>())
                    .add(new Line(
                            contract.strike().dollars(),
                            market.fairValue(contract, at).orElseThrow().dollars(),
                            quote.bid().dollars(),
                            quote.ask().dollars()));
        }
        checkCalendar(lines);
        lines.forEach((expiration, rights) -> rights.forEach((right, sorted) -> {
            sorted.sort(Comparator.comparingDouble(Line::strike));
            sorted.forEach(line -> checkBounds(right, line));
            for (int i = 1; i < sorted.size(); i++) {
                checkVertical(right, sorted.get(i - 1), sorted.get(i));
            }
            for (int i = 2; i < sorted.size(); i++) {
                checkButterfly(sorted.get(i - 2), sorted.get(i - 1), sorted.get(i));
            }
        }));
    }

    private void checkBounds(PutCall right, Line line) {
        double spot = chain.underlying().last().dollars();
        double intrinsic = Math.max(0, right == PutCall.CALL ? spot - line.strike() : line.strike() - spot);
        double most = right == PutCall.CALL ? spot : line.strike();
        require(line.fair() >= intrinsic - ROUNDING && line.fair() <= most + ROUNDING, "fair in bounds", line);
        require(line.ask() >= intrinsic - ROUNDING && line.bid() <= most + ROUNDING, "quote in bounds", line);
    }

    private static void checkVertical(PutCall right, Line low, Line high) {
        Line dear = right == PutCall.CALL ? low : high;
        Line cheap = right == PutCall.CALL ? high : low;
        double width = high.strike() - low.strike();
        double worth = dear.fair() - cheap.fair();
        require(worth >= -ROUNDING && worth <= width + ROUNDING, "vertical in bounds", low, high);
        require(dear.ask() > cheap.bid(), "vertical costs something", low, high);
        require(dear.bid() - cheap.ask() <= width + ROUNDING, "vertical sells for its width at most", low, high);
    }

    private static void checkButterfly(Line low, Line middle, Line high) {
        double lowWeight = (high.strike() - middle.strike()) / (high.strike() - low.strike());
        double highWeight = 1 - lowWeight;
        require(
                lowWeight * low.fair() + highWeight * high.fair() - middle.fair() >= -ROUNDING,
                "butterfly is worth something",
                low,
                middle,
                high);
        require(
                lowWeight * low.ask() + highWeight * high.ask() > middle.bid(),
                "butterfly costs something",
                low,
                middle,
                high);
    }

    /** More time is never worth less to a call, where no dividend comes off in between. */
    private void checkCalendar(Map<LocalDate, Map<PutCall, List<Line>>> lines) {
        Map<Double, Line> earlier = new HashMap<>();
        LocalDate previous = LocalDate.EPOCH;
        for (LocalDate expiration : new TreeMap<>(lines).keySet()) {
            boolean dividend = market.events().events(chain.symbol(), previous.plusDays(1), expiration).stream()
                    .anyMatch(StockEvent.ExDividend.class::isInstance);
            for (Line line : lines.getOrDefault(expiration, Map.of()).getOrDefault(PutCall.CALL, List.of())) {
                Line before = earlier.put(line.strike(), line);
                if (before != null && !dividend) {
                    require(line.fair() >= before.fair() - ROUNDING, "calendar is worth something", before, line);
                    require(line.ask() > before.bid(), "calendar costs something", before, line);
                }
            }
            previous = expiration;
        }
    }

    private static void require(boolean holds, String what, Line... lines) {
        if (!holds) {
            throw new AssertionError(what + ": " + List.of(lines));
        }
    }
}
