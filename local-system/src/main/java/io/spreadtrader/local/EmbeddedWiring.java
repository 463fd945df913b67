package io.spreadtrader.local;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.gateway.QuotedAccount;
import io.spreadtrader.gateway.QuotedMarks;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.util.function.Function;

/** The parts that are deployed, on a cloud inside this process; its tables are kept where state is. */
record EmbeddedWiring(AlertSender alerts, ReportSink reports) implements TraderWiring {
    @Override
    public Trader wire(World world, MarketClock clock, SharedExchange exchange, SystemState state) {
        LoopbackGateway connection = LoopbackGateway.connected(world, clock, exchange, state);
        QuoteStream quotes = connection.quotes();
        Marks marks = new QuotedMarks(quotes);
        AccountView account = new QuotedAccount(
                connection.broker(),
                quotes,
                marks,
                CommissionSchedule.of(world.configuration()),
                QuotedAccount.EquityFigure.TOLD);
        Function<Stores, TradingPorts> gatewayPorts = stores -> new TradingPorts(
                clock,
                world.calendar(),
                stores,
                account,
                quotes,
                connection.chains(),
                world.bars(),
                world.events(),
                world.fundamentals(),
                world.rates(),
                marks,
                world.configuration(),
                world.label());
        return new DeployedTrader(gatewayPorts, connection, alerts, reports, state.tables());
    }
}
