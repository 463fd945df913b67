package io.spreadtrader.local;

import io.spreadtrader.exchange.venue.SharedExchange;

/** Makes what trades in a world: the only place where a run in memory and one on the deployed parts differ. */
@FunctionalInterface
interface TraderWiring {
    Trader wire(World world, MarketClock clock, SharedExchange exchange, SystemState state);
}
