package io.spreadtrader.local;

import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.util.function.Function;

/** The parts that are deployed, on a cloud inside this process; its tables are kept where state is. */
record EmbeddedWiring(AlertSender alerts, ReportSink reports) implements TraderWiring {
    @Override
    public Trader wire(World world, MarketClock clock, Exchange exchange, SystemState state) {
        Function<Stores, TradingPorts> gatewayPorts = stores -> new TradingPorts(
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
        return new DeployedTrader(gatewayPorts, exchange.broker(), alerts, reports, state.tables());
    }
}
