package io.spreadtrader.cli.operate;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.local.OperatedSystem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What open positions and pending entries take of the limits.
 *
 * @param equity what the limits are a share of: that of the last close, or the starting equity before the first
 * @param heat summed worst loss
 * @param betaDelta beta-weighted dollar delta at the decisions
 */
record LimitsInUse(
        int reservations,
        int mostReservations,
        int entriesToday,
        int mostEntries,
        Money equity,
        Money heat,
        Money mostHeat,
        double betaDelta,
        double mostBetaDelta) {
    static LimitsInUse of(OperatedSystem system, Optional<DayBook> lastDay) {
        Configuration configuration = system.configuration();
        Portfolio portfolio = system.stores().portfolio().current();
        LocalDate today = LocalDate.ofInstant(system.marketTime().instant(), MarketCalendar.NEW_YORK);
        Money equity = lastDay.map(DayBook::equityMid).orElse(configuration.get(Settings.STARTING_EQUITY));
        return new LimitsInUse(
                portfolio.reservations().size(),
                configuration.get(Settings.MAX_OPEN_POSITIONS),
                portfolio.entriesOn(today),
                configuration.get(Settings.MAX_DAILY_ENTRIES),
                equity,
                portfolio.heat(),
                equity.times(configuration.get(Settings.PORTFOLIO_HEAT).doubleValue()),
                portfolio.betaDelta(),
                equity.dollars() * configuration.get(Settings.NET_DELTA));
    }
}
