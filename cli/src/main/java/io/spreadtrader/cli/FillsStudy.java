package io.spreadtrader.cli;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.study.FillStudy;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.local.Progress;
import java.io.PrintWriter;
import java.time.LocalDate;

/** Where patient entries fill, on a small seeded market per seed. */
final class FillsStudy implements Study {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 8;
    private static final int SYMBOLS = 60;
    private static final int HISTORY_DAYS = 60;

    @Override
    public void run(Scope scope, PrintWriter out, Progress progress) {
        int seeds = scope.seeds().orElse(1);
        NyseCalendar calendar = new NyseCalendar();
        out.println("SIMULATED: share of the quoted width that entries paid from our side's best price (0) to natural"
                + " (1), walking from 0.4 to 0.7.");
        for (int seed = 1; seed <= seeds; seed++) {
            progress.at(seed - 1, seeds, "walking entries of seed " + seed);
            SeededMarket market = new SeededMarket(
                    SeededMarketPlan.of(seed, FIRST, DAYS).withSymbols(SYMBOLS).withHistory(HISTORY_DAYS), calendar);
            ExchangeSetup setup = new ExchangeSetup(
                    market, calendar, market.rates(), CommissionSchedule.of(Configuration.STANDARD), seed);
            out.println();
            out.println("Seed " + seed);
            out.println(new FillStudy(setup, Configuration.STANDARD)
                    .run(
                            market.symbols(),
                            FIRST.datesUntil(FIRST.plusDays(DAYS)).toList())
                    .text());
        }
    }
}
