package io.spreadtrader.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.memory.FencedStores;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.ReferenceArchivedInMemory;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.gateway.BrokerSetup;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.gateway.TradingRefusedException;
import io.spreadtrader.gateway.Turns;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.ServiceHost;
import io.spreadtrader.grpc.gateway.GatewayClient;
import io.spreadtrader.grpc.gateway.GatewayHealth;
import io.spreadtrader.grpc.gateway.GatewayPorts;
import io.spreadtrader.grpc.gateway.GatewayServiceBody;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The wiring of stages paper and live, at a Gateway that is simulated over TCP and whose market stands at ten. */
class IbkrSideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
    private static final Instant TEN =
            WEDNESDAY.atTime(10, 0).atZone(MarketCalendar.NEW_YORK).toInstant();
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final SeededMarket MARKET =
            new SeededMarket(SeededMarketPlan.of(1, WEDNESDAY, 2).withSymbols(4), CALENDAR);

    private final SharedExchange exchange = new SharedExchange(Exchange.open(
            new ExchangeSetup(MARKET, CALENDAR, MARKET.rates(), new CommissionSchedule(Money.ofCents(5)), 1),
            Money.ofDollars(100_000),
            TEN,
            event -> {}));
    private final TwsSimulator simulator = TwsSimulator.start(
            SimulatorSettings.standard(), new SimulatedAccess(exchange, MARKET.bars(), CALENDAR, exchange::time));
    private final MemoryStores stores = MemoryStores.forgetful();
    private final MemoryLeaseStore leases = new MemoryLeaseStore();

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void a_gateway_trades_over_the_session_and_shows_account_and_orders_over_grpc() {
        try (Process process = new Process("first", "DU1234567");
                Served served = new Served(process)) {
            until(process::plays);

            assertThat(process.gateway.health().isReady()).isTrue();
            assertThat(simulator.clients()).containsExactly(1);
            GatewayHealth health = served.client.health();
            assertThat(health.label()).isEqualTo(DataLabel.PAPER);
            assertThat(health.reconciled()).isTrue();
            assertThat(health.marketTime()).isEqualTo(exchange.time());
            assertThat(served.client.account().account().cash()).isEqualTo(Money.ofDollars(100_000));
            assertThat(served.client.account().openOrders()).isEmpty();
            assertThat(served.client.account().holdings()).isEmpty();
        }
        assertThat(simulator.ordersPlaced()).isZero();
    }

    @Test
    void one_that_waits_for_the_lease_leaves_the_client_id_to_the_one_that_trades() {
        try (Process first = new Process("first", "DU1234567");
                Process second = new Process("second", "DU1234567")) {
            until(first::plays);
            assertThat(second.turns.start()).isFalse();
            assertThat(simulator.clients()).containsExactly(1);

            first.end();
            until(second::plays);
            assertThat(second.gateway.health().role()).isEqualTo(GatewayRole.TRADING);
            assertThat(simulator.clients()).containsExactly(1);
        }
    }

    @Test
    void a_login_without_the_account_is_refused_and_its_session_ends() {
        try (Process process = new Process("first", "DU7654321")) {
            assertThatThrownBy(() -> until(process::plays))
                    .isInstanceOf(TradingRefusedException.class)
                    .hasMessageContaining("no account DU7654321")
                    .hasMessageContaining("DU1234567");
            until(() -> simulator.clients().isEmpty());
        }
        assertThat(simulator.ordersPlaced()).isZero();
    }

    @Test
    void time_is_moved_by_nobody() {
        try (Process process = new Process("first", "DU1234567")) {
            assertThat(process.turns.movable()).isEmpty();
        }
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("it did not happen within %s", PATIENCE)
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private final class Process implements AutoCloseable {
        final IbkrSide side;
        final TradingPorts ports;
        final Gateway gateway;
        final Turns turns;

        Process(String holder, String account) {
            side = IbkrSide.open(new BrokerSetup(
                    Map.of(
                            "TRADER_STAGE",
                            "paper",
                            "TRADER_GATEWAY_PORT",
                            String.valueOf(simulator.port()),
                            "TRADER_ACCOUNT",
                            account),
                    CALENDAR,
                    Configuration.STANDARD,
                    new BarsArchivedInMemory(),
                    new ReferenceArchivedInMemory(),
                    exchange::time,
                    holder));
            GatewayLease lease = new GatewayLease(
                    leases, side.family() + holder, GatewayLease.STANDARD_DURATION, System::nanoTime, side::isDead);
            ports = side.ports(new FencedStores(stores, leases, lease::epoch));
            gateway = new Gateway(ports, side.broker(), (alert, collapsed, channel) -> true, lease, side::closeSession);
            turns = side.turns(gateway, ports);
        }

        /** One turn as the loop does it; whether it is ready after it. */
        boolean plays() {
            if (turns.start()) {
                turns.turn();
                turns.rest();
            }
            return gateway.health().isReady() && gateway.health().role() == GatewayRole.TRADING;
        }

        void end() {
            gateway.stop();
            side.close();
        }

        @Override
        public void close() {
            end();
        }
    }

    private static final class Served implements AutoCloseable {
        final ServiceHost host;
        final ManagedChannel channel;
        final GatewayClient client;

        Served(Process process) {
            TradingPorts ports = process.ports;
            host = ServiceHost.start(
                    0,
                    task -> Thread.ofVirtual().start(task),
                    new GatewayServiceBody(
                            new GatewayPorts(
                                    ports.quotes(),
                                    ports.chains(),
                                    ports.bars(),
                                    ports.accountView(),
                                    ports.marks(),
                                    () -> seen(process)),
                            Runnable::run));
            channel = Channels.to(host.target());
            client = new GatewayClient(channel, PATIENCE);
        }

        private static GatewayHealth seen(Process process) {
            io.spreadtrader.gateway.GatewayHealth health = process.gateway.health();
            return new GatewayHealth(
                    health.marketTime(),
                    health.reconciled(),
                    health.brokerConnected(),
                    health.condition(),
                    "test",
                    health.epoch().orElse(0),
                    process.ports.label());
        }

        @Override
        public void close() {
            channel.shutdownNow();
            host.close();
        }
    }
}
