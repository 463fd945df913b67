package io.spreadtrader.local;

import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.local.deployed.BrokerConnection;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.util.function.Function;

/** The parts that are deployed, on a cloud inside this process; its tables are kept where state is. */
record EmbeddedWiring(AlertSender alerts, ReportSink reports) implements TraderWiring {
    @Override
    public Trader wire(World world, MarketClock clock, SharedExchange exchange, SystemState state) {
        BrokerConnection connection = BrokerConnection.direct(exchange.broker());
        Function<Stores, TradingPorts> gatewayPorts = stores -> new TradingPorts(
                clock,
                world.calendar(),
                stores,
                connection.broker(),
                exchange.quotes(),
                exchange.chains(),
                world.bars(),
                world.events(),
                world.fundamentals(),
                world.rates(),
                exchange.marks(),
                world.configuration(),
                world.label());
        return new DeployedTrader(gatewayPorts, connection, alerts, reports, state.tables());
    }
}
