package io.spreadtrader.local;

import io.spreadtrader.exchange.venue.Exchange;

/** Makes what trades in a world: the only place where a run in memory and one on the deployed parts differ. */
@FunctionalInterface
interface TraderWiring {
    Trader wire(World world, MarketClock clock, Exchange exchange, SystemState state);
}
