package io.spreadtrader.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.spreadtrader.aws.AwsPorts;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.gateway.EnvironmentSettings;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.simulation.MarketDriver;
import io.spreadtrader.gateway.simulation.PublishMarketData;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
import io.spreadtrader.gateway.simulation.SimulationFolder;
import io.spreadtrader.gateway.simulation.SimulationSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Everything the gateway is made of. Its broker is the simulated exchange in this process, the only one so far. */
final class GatewayParts {
    private static final Logger LOG = Logger.getLogger(GatewayParts.class);

    private GatewayParts() {}

    @Produces
    @Singleton
    static MarketCalendar calendar() {
        return new NyseCalendar();
    }

    @Produces
    @Singleton
    static Configuration configuration() {
        return EnvironmentSettings.of(System.getenv());
    }

    @Produces
    @Singleton
    static AwsPorts cloud() {
        return AwsPorts.ofThisProcess();
    }

    @Produces
    @Singleton
    static SimulationFolder folder() {
        SimulationSettings settings = SimulationSettings.of(System.getenv());
        return SimulationFolder.open(
                settings.state(), settings.plan(), UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    static SimulatedExchange exchange(SimulationFolder folder, MarketCalendar calendar, Configuration configuration) {
        SimulationSettings settings = SimulationSettings.of(System.getenv());
        return SimulatedExchange.open(settings.plan(), calendar, configuration, folder);
    }

    /** Held as the folder's: who has its lock knows that every other process that held it is dead. */
    @Produces
    @Singleton
    static GatewayLease lease(AwsPorts cloud, SimulationFolder folder) {
        String family = folder.id() + "#";
        return new GatewayLease(
                cloud.lease(),
                family + UUID.randomUUID(),
                GatewayLease.STANDARD_DURATION,
                System::nanoTime,
                other -> other.startsWith(family));
    }

    @Produces
    @Singleton
    static AlertSender alerts(AwsPorts cloud) {
        return cloud.alerts(complaint -> LOG.warn(complaint));
    }

    @Produces
    @Singleton
    static Gateway gateway(
            SimulatedExchange exchange,
            GatewayLease lease,
            AlertSender alerts,
            AwsPorts cloud,
            MeterRegistry registry) {
        GatewayMetrics metrics = new GatewayMetrics(registry, exchange::now);
        GatewayLog log = new GatewayLog();
        Stores stores = new ObservedStores(cloud.gatewayStores(lease::epoch), changes -> {
            metrics.committed(changes);
            log.committed(changes);
        });
        return new Gateway(
                exchange.ports(stores),
                exchange.broker(),
                metrics.counted(alerts),
                lease,
                () -> LOG.info("session closed"));
    }

    @Produces
    @Singleton
    static MarketDriver driver(
            SimulatedExchange exchange,
            Gateway gateway,
            MarketCalendar calendar,
            Configuration configuration,
            AwsPorts cloud) {
        return new MarketDriver(
                exchange,
                gateway,
                new PublishMarketData(exchange.market(), calendar, configuration, cloud.bars(), cloud.reference()));
    }
}
