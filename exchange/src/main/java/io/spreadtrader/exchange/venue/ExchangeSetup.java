package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.exchange.market.QuotedMarket;

/**
 * What an exchange needs around it and does not keep in its journal. Replaying a journal needs the same setup.
 *
 * @param rates what holders earn or forgo by exercising early
 * @param seed of latency, fills, pin risk and assignment; the market has its own
 */
public record ExchangeSetup(
        QuotedMarket market, MarketCalendar calendar, Rates rates, CommissionSchedule commissions, long seed) {
    ExchangeSetup withMarket(QuotedMarket other) {
        return new ExchangeSetup(other, calendar, rates, commissions, seed);
    }
}
