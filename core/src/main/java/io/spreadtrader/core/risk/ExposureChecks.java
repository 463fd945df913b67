package io.spreadtrader.core.risk;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.util.Optional;
import java.util.function.Predicate;

/** How much may be lost and how far the book may lean, with this entry in it. A limit may be reached, not passed. */
final class ExposureChecks {
    private final Configuration configuration;
    private final PositionSizer sizer;

    ExposureChecks(Configuration configuration) {
        this.configuration = configuration;
        this.sizer = new PositionSizer(configuration);
    }

    Optional<Figures> sizeBelowOneContract(EntryAssessment entry) {
        Money equity = entry.context().equity();
        Money perContract = entry.maxLossPerContract();
        return sizer.contracts(equity, perContract) >= 1
                ? Optional.empty()
                : Optional.of(Figures.of("maxLossPerContract", perContract)
                        .with("limit", sizer.riskLimit(equity))
                        .with("equity", equity));
    }

    Optional<Figures> riskPerTrade(EntryAssessment entry) {
        Money equity = entry.context().equity();
        int contracts = entry.order().quantity();
        return contracts <= sizer.contracts(equity, entry.maxLossPerContract())
                ? Optional.empty()
                : Optional.of(Figures.of("maxLoss", entry.maxLoss())
                        .with("limit", sizer.riskLimit(equity))
                        .with("equity", equity)
                        .with("contracts", contracts)
                        .with("maxContracts", configuration.get(Settings.MAX_CONTRACTS)));
    }

    Optional<Figures> portfolioHeat(EntryAssessment entry) {
        return tooHot(entry, Figures.NONE, reservation -> true, configuration.get(Settings.PORTFOLIO_HEAT));
    }

    Optional<Figures> sectorHeat(EntryAssessment entry) {
        String sector = entry.request().plan().sector();
        if (sector.equals(StockFacts.SECTORS_NOT_GIVEN)) {
            return Optional.empty();
        }
        return tooHot(
                entry,
                Figures.of("sector", sector),
                reservation -> reservation.sector().equals(sector),
                configuration.get(Settings.SECTOR_HEAT));
    }

    private static Optional<Figures> tooHot(
            EntryAssessment entry, Figures names, Predicate<Reservation> counted, double share) {
        Money held = entry.others().stream()
                .filter(counted)
                .map(Reservation::maxLoss)
                .reduce(Money.ZERO, Money::plus);
        Money equity = entry.context().equity();
        Money limit = PositionSizer.shareOf(equity, share);
        return held.plus(entry.maxLoss()).isAbove(limit)
                ? Optional.of(names.with("held", held)
                        .with("maxLoss", entry.maxLoss())
                        .with("limit", limit)
                        .with("equity", equity))
                : Optional.empty();
    }

    Optional<Figures> netDelta(EntryAssessment entry) {
        double held =
                entry.others().stream().mapToDouble(Reservation::betaDelta).sum();
        double limit = Math.max(entry.context().equity().dollars(), 0) * configuration.get(Settings.NET_DELTA);
        boolean within = Math.abs(held + entry.betaDelta()) <= limit;
        return within
                ? Optional.empty()
                : Optional.of(Figures.of("held", held)
                        .with("betaDelta", entry.betaDelta())
                        .with("limit", limit)
                        .with("equity", entry.context().equity()));
    }
}
