package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.gateway.BrokerSetup;
import io.spreadtrader.gateway.BrokerSide;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.Turns;
import java.time.InstantSource;

/** The simulated exchange in this process. Its folder's lock proves every other process that held it dead. */
public final class SimulatedSide implements BrokerSide {
    private final BrokerSetup setup;
    private final SimulationFolder folder;
    private final SimulatedExchange exchange;

    private SimulatedSide(BrokerSetup setup, SimulationFolder folder, SimulatedExchange exchange) {
        this.setup = setup;
        this.folder = folder;
        this.exchange = exchange;
    }

    /** @throws IllegalArgumentException naming the variable that is missing or makes no sense */
    public static SimulatedSide open(BrokerSetup setup) {
        SimulationSettings settings = SimulationSettings.of(setup.environment());
        SimulationFolder folder = SimulationFolder.open(settings.state(), settings.plan(), setup.newId());
        return new SimulatedSide(
                setup,
                folder,
                SimulatedExchange.open(settings.plan(), setup.calendar(), setup.configuration(), folder));
    }

    @Override
    public InstantSource clock() {
        return exchange::now;
    }

    @Override
    public DataLabel label() {
        return exchange.market().label();
    }

    @Override
    public Broker broker() {
        return exchange.broker();
    }

    @Override
    public TradingPorts ports(Stores stores) {
        return exchange.ports(stores);
    }

    @Override
    public String family() {
        return folder.id() + "#";
    }

    @Override
    public boolean isDead(String holder) {
        return holder.startsWith(family());
    }

    @Override
    public Turns turns(Gateway gateway, TradingPorts ports) {
        PublishMarketData publish = new PublishMarketData(
                exchange.market(), setup.calendar(), setup.configuration(), setup.bars(), setup.reference());
        return new SimulatedTurns(new MarketDriver(exchange, gateway, publish), exchange.sessions());
    }

    /** There is none: who no longer trades leaves the exchange alone. */
    @Override
    public void closeSession() {}

    @Override
    public void close() {
        exchange.close();
    }
}
