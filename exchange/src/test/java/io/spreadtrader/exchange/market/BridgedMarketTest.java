package io.spreadtrader.exchange.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BridgedMarketTest extends QuotedMarketContract {
    private static final SeededMarket SOURCE =
            new SeededMarket(SeededMarketPlan.of(5, FIRST, DAYS).withSymbols(6).withHistory(80), CALENDAR);

    private static Map<Symbol, BarSeries> barsUntil(LocalDate last) {
        Map<Symbol, BarSeries> bars = new TreeMap<>();
        Instant close = CALENDAR.session(last).orElseThrow().close();
        SOURCE.symbols()
                .forEach(symbol ->
                        bars.put(symbol, SOURCE.bars().daily(symbol, close).orElseThrow()));
        return bars;
    }

    private static BridgedMarket bridged(Map<Symbol, BarSeries> bars, EventCalendar events) {
        return new BridgedMarket(9, bars, events, SOURCE.rates(), CALENDAR);
    }

    @Override
    QuotedMarket marketOf(int days) {
        return bridged(barsUntil(sessions(days).getLast().date()), SOURCE.events());
    }

    @Test
    void walksThroughOpenHighLowAndCloseAndNeverLeavesTheRange() {
        Map<Symbol, BarSeries> all = barsUntil(sessions(DAYS).getLast().date());
        BridgedMarket market = bridged(all, SOURCE.events());
        all.forEach((symbol, bars) -> {
            for (int i = 0; i < bars.size(); i++) {
                Bar bar = bars.bar(i);
                MarketSession session = CALENDAR.session(bar.date()).orElseThrow();
                double high = 0;
                double low = Double.MAX_VALUE;
                for (Instant at = session.open(); at.isBefore(session.close()); at = at.plusSeconds(60)) {
                    double price = market.stock(symbol, at).orElseThrow().last().dollars();
                    high = Math.max(high, price);
                    low = Math.min(low, price);
                }
                assertThat(high).isEqualTo(bar.high());
                assertThat(low).isEqualTo(bar.low());
                assertThat(market.stock(symbol, session.open())
                                .orElseThrow()
                                .last()
                                .dollars())
                        .isEqualTo(bar.open());
                assertThat(market.stock(symbol, session.close())
                                .orElseThrow()
                                .last()
                                .dollars())
                        .isEqualTo(bar.close());
            }
        });
    }

    @Test
    void hidesTodaysBarUntilTheClose() {
        BridgedMarket market = bridged(barsUntil(sessions(DAYS).getLast().date()), SOURCE.events());
        MarketSession session = sessions(6).getLast();
        Symbol symbol = market.symbols().getFirst();
        assertThat(market.bars()
                        .daily(symbol, session.close().minusSeconds(1))
                        .orElseThrow()
                        .lastDate())
                .isBefore(session.date());
        assertThat(market.bars().daily(symbol, session.close()).orElseThrow().lastDate())
                .isEqualTo(session.date());
    }

    @Test
    void quotesNothingOnASessionWithoutABar() {
        Map<Symbol, BarSeries> bars = barsUntil(sessions(DAYS).getLast().date());
        Symbol symbol = bars.keySet().iterator().next();
        LocalDate missing = sessions(4).getLast().date();
        BarSeries whole = bars.get(symbol);
        BarSeries gap = whole.upTo(missing.minusDays(1));
        for (int i = whole.indexOf(missing) + 1; i < whole.size(); i++) {
            gap = gap.plus(whole.bar(i));
        }
        bars.put(symbol, gap);
        BridgedMarket market = bridged(bars, SOURCE.events());
        Instant noon = CALENDAR.session(missing).orElseThrow().open().plusSeconds(9000);
        assertThat(market.stock(symbol, noon)).isEmpty();
        assertThat(market.chain(symbol, missing, missing.plusDays(60), noon)).isEmpty();
        assertThat(market.stock(symbol, noon.plusSeconds(86_400))).isPresent();
        assertThat(market.lastPrice(symbol, noon).orElseThrow().dollars()).isEqualTo(closeBefore(whole, missing));
    }

    @Test
    void aStockThatStopsTradingKeepsItsLastPriceAndNeverShowsALaterOne() {
        Map<Symbol, BarSeries> bars = barsUntil(sessions(DAYS).getLast().date());
        Symbol symbol = bars.keySet().iterator().next();
        LocalDate gone = sessions(4).getLast().date();
        BarSeries whole = bars.get(symbol);
        bars.put(symbol, whole.upTo(gone.minusDays(1)));
        BridgedMarket market = bridged(bars, SOURCE.events());
        Instant end = sessions(DAYS).getLast().close();
        assertThat(market.stock(symbol, end)).isEmpty();
        assertThat(market.lastPrice(symbol, end).orElseThrow().dollars()).isEqualTo(closeBefore(whole, gone));
        Instant open = CALENDAR.session(whole.date(5)).orElseThrow().open();
        assertThat(market.lastPrice(symbol, open).orElseThrow().dollars())
                .isEqualTo(whole.bar(5).open());
    }

    private static double closeBefore(BarSeries bars, LocalDate date) {
        return bars.close(bars.indexOf(date) - 1);
    }
}
