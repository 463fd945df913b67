package io.spreadtrader.local.soak;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.local.MarketClock;
import io.spreadtrader.local.SeededRun;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What outlives a trader's process: its tables, the exchange, the Gateway in front of it, and what a person was told. */
final class CrashScene implements AutoCloseable {
    final SeededRun.Stage stage;
    final Configuration configuration;
    final MemoryStores stores = MemoryStores.forgetful();
    final List<Alert> sent = new ArrayList<>();
    final MarketClock clock;
    final SharedExchange exchange;
    final TwsSimulator gateway;

    private final List<ExchangeEvent> events = Collections.synchronizedList(new ArrayList<>());

    CrashScene(SeededRun.Stage stage, Configuration configuration, CrashFault fault) {
        this.stage = stage;
        this.configuration = configuration;
        MarketSession first = stage.sessions().getFirst();
        Instant start = first.open().minus(Duration.ofHours(1));
        this.clock = new MarketClock(start);
        ExchangeSetup setup = new ExchangeSetup(
                stage.market(),
                stage.calendar(),
                stage.market().rates(),
                CommissionSchedule.of(configuration),
                stage.seed());
        this.exchange = new SharedExchange(
                Exchange.open(setup, configuration.get(Settings.STARTING_EQUITY), start, events::add));
        this.gateway = TwsSimulator.start(
                SimulatorSettings.standard().withFaults(fault.faults()),
                new SimulatedAccess(exchange, stage.market().bars(), stage.calendar(), clock));
    }

    /** Moves market time; clients of the Gateway are told what changed. */
    void moveTo(Instant next) {
        clock.moveTo(next);
        exchange.advanceTo(next);
        gateway.marketMoved();
    }

    /** What happened at the exchange so far. */
    List<ExchangeEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
