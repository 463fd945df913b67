package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One small seeded market for all tests, and Gateways in front of it. */
final class SeededGateway {
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final MarketCalendar CALENDAR = new NyseCalendar();
    static final SeededMarket MARKET = new SeededMarket(new SeededMarketPlan(7, 40, DAY, 8, 260), CALENDAR);
    static final Instant HOUR_BEFORE_CLOSE = hourBeforeClose(DAY);

    /** Those with options. */
    static final List<Symbol> OPTIONABLE = MARKET.symbols().stream()
            .filter(symbol -> MARKET.fundamentals().optionable(symbol).orElse(false))
            .toList();

    private SeededGateway() {}

    static Instant hourBeforeClose(LocalDate date) {
        return CALENDAR.session(date).orElseThrow().beforeClose(Duration.ofMinutes(60));
    }

    static SimulatedGateway open(Instant now) {
        return open(now, SimulatorSettings.standard());
    }

    static SimulatedGateway open(Instant now, SimulatorSettings how) {
        return new SimulatedGateway(MARKET, MARKET.bars(), CALENDAR, now, how);
    }

    static SimulatedGateway open() {
        return open(SimulatorSettings.standard());
    }

    static SimulatedGateway open(SimulatorSettings how) {
        return open(HOUR_BEFORE_CLOSE, how);
    }
}
