package io.spreadtrader.local;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.SharedExchange;

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
    public Trader wire(World world, MarketClock clock, SharedExchange exchange, SystemState state) {
        Broker broker = exchange.broker();
        MemoryStores stores = MemoryStores.journalled(state.commits(), state::write);
        TradingPorts ports = new TradingPorts(
                clock,
                world.calendar(),
                stores,
                broker,
                exchange.quotes(),
                exchange.chains(),
                world.bars(),
                world.events(),
                world.fundamentals(),
                world.rates(),
                exchange.marks(),
                world.configuration(),
                world.label());
        return new TradingSystem(ports, broker, alerts, reports, threads);
    }
}
