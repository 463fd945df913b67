package io.spreadtrader.cli;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.study.FillStudy;
import io.spreadtrader.exchange.study.FillTable;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.local.Progress;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** Where patient entries fill, on a small seeded market per seed, all seeds together. */
final class FillsOutput implements Study {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 8;
    private static final int SYMBOLS = 60;
    private static final int HISTORY_DAYS = 60;
    private static final int SEEDS = 5;

    @Override
    public void run(Scope scope, PrintWriter out, Progress progress) {
        int seeds = scope.seeds().orElse(SEEDS);
        List<FillTable> tables = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            progress.at(seed - 1, seeds, "walking entries of seed " + seed);
            tables.add(table(seed));
        }
        DoubleSummaryStatistics shares = tables.stream()
                .mapToDouble(table -> 100 * table.all().averageShare())
                .summaryStatistics();
        out.println("SIMULATED: share of the quoted width that entries paid from our side's best price (0 %) to natural"
                + " (100 %), walking from 40 % to 70 %; " + SYMBOLS + " symbols, " + DAYS + " days from " + FIRST
                + ", seeds 1 to " + seeds + ".");
        out.println();
        out.println(FillTable.together(tables).text());
        out.println(String.format(
                Locale.ROOT, "Averages of single seeds: %.1f %% to %.1f %%.", shares.getMin(), shares.getMax()));
    }

    private static FillTable table(int seed) {
        NyseCalendar calendar = new NyseCalendar();
        SeededMarket market = new SeededMarket(
                SeededMarketPlan.of(seed, FIRST, DAYS).withSymbols(SYMBOLS).withHistory(HISTORY_DAYS), calendar);
        ExchangeSetup setup = new ExchangeSetup(
                market, calendar, market.rates(), CommissionSchedule.of(Configuration.STANDARD), seed);
        return new FillStudy(setup, Configuration.STANDARD)
                .run(market.symbols(), FIRST.datesUntil(FIRST.plusDays(DAYS)).toList());
    }
}
