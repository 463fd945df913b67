package io.spreadtrader.local;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.Exchange;

/**
 * The use cases on stores in memory, journalled where state is kept.
 *
 * @param threads that scan; they decide nothing
 */
record InMemoryWiring(AlertSender alerts, ReportSink reports, int threads) implements TraderWiring {
    InMemoryWiring(AlertSender alerts, ReportSink reports) {
        this(alerts, reports, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Trader wire(World world, MarketClock clock, Exchange exchange, SystemState state) {
        MemoryStores stores = MemoryStores.journalled(state.commits(), state::write);
        TradingPorts ports = new TradingPorts(
                clock,
                world.calendar(),
                stores,
                exchange.broker(),
                exchange.quotes(),
                exchange.chains(),
                world.bars(),
                world.events(),
                world.fundamentals(),
                world.rates(),
                exchange::mark,
                world.configuration(),
                world.label());
        return new TradingSystem(ports, exchange.broker(), alerts, reports, threads);
    }
}
