package io.spreadtrader.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.spreadtrader.aws.AwsPorts;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.gateway.BrokerSetup;
import io.spreadtrader.gateway.BrokerSide;
import io.spreadtrader.gateway.EnvironmentSettings;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.Turns;
import io.spreadtrader.gateway.session.IbkrSide;
import io.spreadtrader.gateway.simulation.SimulatedSide;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Everything the gateway is made of, at the broker the environment names. */
final class GatewayParts {
    private static final Logger LOG = Logger.getLogger(GatewayParts.class);

    /** Where it can trade; they differ in nothing else. */
    private static final Map<String, Function<BrokerSetup, BrokerSide>> SIDES =
            new TreeMap<>(Map.of("simulated", SimulatedSide::open, "ibkr", IbkrSide::open));

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
    static BrokerSide side(AwsPorts cloud, MarketCalendar calendar, Configuration configuration) {
        BrokerSetup setup = new BrokerSetup(
                System.getenv(),
                calendar,
                configuration,
                cloud.bars(),
                cloud.reference(),
                InstantSource.system(),
                UUID.randomUUID().toString());
        return opening(setup.environment().getOrDefault(BrokerSetup.BROKER, "")).apply(setup);
    }

    /** @throws IllegalArgumentException when no broker has this name */
    static Function<BrokerSetup, BrokerSide> opening(String named) {
        Function<BrokerSetup, BrokerSide> opening = SIDES.get(named);
        if (opening == null) {
            throw new IllegalArgumentException(
                    BrokerSetup.BROKER + " is '" + named + "', where one of these belongs: " + SIDES.keySet());
        }
        return opening;
    }

    @Produces
    @Singleton
    static GatewayLease lease(AwsPorts cloud, BrokerSide side) {
        return new GatewayLease(
                cloud.lease(),
                side.family() + UUID.randomUUID(),
                GatewayLease.STANDARD_DURATION,
                System::nanoTime,
                side::isDead);
    }

    @Produces
    @Singleton
    static AlertSender alerts(AwsPorts cloud) {
        return cloud.alerts(complaint -> LOG.warn(complaint));
    }

    @Produces
    @Singleton
    static GatewayMetrics metrics(MeterRegistry registry, BrokerSide side) {
        return new GatewayMetrics(registry, side.clock());
    }

    @Produces
    @Singleton
    static TradingPorts ports(BrokerSide side, GatewayLease lease, AwsPorts cloud, GatewayMetrics metrics) {
        GatewayLog log = new GatewayLog();
        return side.ports(new ObservedStores(cloud.gatewayStores(lease::epoch), changes -> {
            metrics.committed(changes);
            log.committed(changes);
        }));
    }

    @Produces
    @Singleton
    static Gateway gateway(
            BrokerSide side, TradingPorts ports, GatewayLease lease, AlertSender alerts, GatewayMetrics metrics) {
        return new Gateway(ports, side.broker(), metrics.counted(alerts), lease, () -> {
            side.closeSession();
            LOG.info("session closed");
        });
    }

    @Produces
    @Singleton
    static Turns turns(BrokerSide side, Gateway gateway, TradingPorts ports) {
        return side.turns(gateway, ports);
    }
}
