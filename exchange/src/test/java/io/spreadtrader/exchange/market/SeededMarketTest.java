package io.spreadtrader.exchange.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SeededMarketTest extends QuotedMarketContract {
    private static final SeededMarketPlan PLAN =
            SeededMarketPlan.of(3, FIRST, DAYS).withSymbols(12).withHistory(80);

    @Override
    QuotedMarket marketOf(int days) {
        return new SeededMarket(
                new SeededMarketPlan(PLAN.seed(), PLAN.symbols(), FIRST, days, PLAN.history()), CALENDAR);
    }

    @Test
    void buildsEachDailyBarFromTheMinutesOfThatDay() {
        SeededMarket market = new SeededMarket(PLAN, CALENDAR);
        for (Symbol symbol : market.symbols()) {
            for (MarketSession session : sessions(DAYS)) {
                Instant close = session.close();
                BarSeries series = market.bars().daily(symbol, close).orElseThrow();
                Bar bar = series.bar(series.size() - 1);
                double high = 0;
                double low = Double.MAX_VALUE;
                double last = 0;
                for (Instant at = session.open(); at.isBefore(close); at = at.plusSeconds(60)) {
                    last = market.stock(symbol, at).orElseThrow().last().dollars();
                    high = Math.max(high, last);
                    low = Math.min(low, last);
                    BarSeries growing = market.bars().daily(symbol, at).orElseThrow();
                    assertThat(growing.size()).isEqualTo(series.size());
                    assertThat(growing.close(growing.size() - 1)).isEqualTo(last);
                    assertThat(growing.high(growing.size() - 1)).isEqualTo(high);
                    assertThat(growing.low(growing.size() - 1)).isEqualTo(low);
                    assertThat(growing.volume(growing.size() - 1)).isLessThanOrEqualTo(bar.volume());
                }
                double open = market.stock(symbol, session.open())
                        .orElseThrow()
                        .last()
                        .dollars();
                assertThat(bar).isEqualTo(new Bar(session.date(), open, high, low, last, bar.volume()));
            }
        }
    }

    @Test
    void hidesTodayBeforeItsOpenAndEverythingLater() {
        SeededMarket market = new SeededMarket(PLAN, CALENDAR);
        MarketSession session = sessions(5).getLast();
        Symbol symbol = market.symbols().getFirst();
        BarSeries before =
                market.bars().daily(symbol, session.open().minusSeconds(1)).orElseThrow();
        assertThat(before.lastDate()).isBefore(session.date());
        BarSeries during = market.bars().daily(symbol, session.open()).orElseThrow();
        assertThat(during.lastDate()).isEqualTo(session.date());
        assertThat(during.size()).isEqualTo(before.size() + 1);
    }

    @Test
    void invents500CompaniesMostOfThemTradable() {
        SeededMarket market = new SeededMarket(SeededMarketPlan.of(1, FIRST, 1).withHistory(1), CALENDAR);
        assertThat(new HashSet<>(market.symbols())).hasSize(500);
        assertThat(market.label()).isEqualTo(DataLabel.SIMULATED);
        long large = market.symbols().stream()
                .filter(symbol -> market.fundamentals()
                        .facts(symbol, FIRST)
                        .filter(facts -> facts.marketCapUsd() >= 10e9)
                        .isPresent())
                .count();
        assertThat(large).isBetween(350L, 480L);
        long payers = market.symbols().stream()
                .filter(symbol -> market.events().events(symbol, FIRST, FIRST.plusDays(120)).stream()
                        .anyMatch(StockEvent.ExDividend.class::isInstance))
                .count();
        assertThat(payers).isBetween(200L, 350L);
        assertThat(market.symbols()).allSatisfy(symbol -> {
            assertThat(market.events().knowsEarnings(symbol, FIRST)).isTrue();
            assertThat(market.events().events(symbol, FIRST, FIRST.plusDays(100)))
                    .anyMatch(StockEvent.Earnings.class::isInstance);
        });
        assertThat(market.symbols().stream()
                        .filter(symbol ->
                                market.fundamentals().optionable(symbol).orElseThrow())
                        .count())
                .isBetween(470L, 499L);
    }

    @Test
    void keepsItsPricesOnEveryMachine() {
        SeededMarket market = new SeededMarket(PLAN, CALENDAR);
        long hash = 17;
        for (Symbol symbol : market.symbols()) {
            for (MarketSession session : sessions(DAYS)) {
                long price = market.stock(symbol, session.close())
                        .orElseThrow()
                        .last()
                        .tenThousandths();
                hash = hash * 1_000_003 + price;
            }
        }
        assertThat(hash).isEqualTo(-6319288112395077771L);
    }
}
