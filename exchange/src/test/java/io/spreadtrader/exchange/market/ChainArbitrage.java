package io.spreadtrader.exchange.market;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Checks one chain for arbitrage. Invariants, in fair values (to their rounding of a ten-thousandth) and in what can be
 * traded (buying at the ask, selling at the bid, exactly):
 *
 * <ul>
 *   <li>a call is worth between intrinsic value and the stock, a put between intrinsic value and the strike;
 *   <li>a lower strike never makes a call cheaper nor a put dearer, and a vertical is worth at most its width;
 *   <li>a butterfly costs something, equidistant or not;
 *   <li>at the same forward distance, more time never costs less (checked at the strike nearest the money).
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
        assertThat(line.fair()).isBetween(intrinsic - ROUNDING, most + ROUNDING);
        assertThat(line.ask()).isGreaterThanOrEqualTo(intrinsic - ROUNDING);
        assertThat(line.bid()).isLessThanOrEqualTo(most + ROUNDING);
    }

    private static void checkVertical(PutCall right, Line low, Line high) {
        Line dear = right == PutCall.CALL ? low : high;
        Line cheap = right == PutCall.CALL ? high : low;
        double width = high.strike() - low.strike();
        assertThat(dear.fair() - cheap.fair()).isBetween(-ROUNDING, width + ROUNDING);
        assertThat(dear.ask() - cheap.bid()).isGreaterThan(0);
        assertThat(dear.bid() - cheap.ask()).isLessThanOrEqualTo(width + ROUNDING);
    }

    private static void checkButterfly(Line low, Line middle, Line high) {
        double lowWeight = (high.strike() - middle.strike()) / (high.strike() - low.strike());
        double highWeight = 1 - lowWeight;
        assertThat(lowWeight * low.fair() + highWeight * high.fair() - middle.fair())
                .as("butterfly %s %s %s", low, middle, high)
                .isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(lowWeight * low.ask() + highWeight * high.ask() - middle.bid())
                .isGreaterThan(0);
    }
}
