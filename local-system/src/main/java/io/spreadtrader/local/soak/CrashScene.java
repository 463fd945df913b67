package io.spreadtrader.local.soak;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.exchange.audit.BookAudit;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.local.MarketClock;
import io.spreadtrader.local.SeededRun;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.simulator.OrderRegistration;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What outlives a trader's process: its tables, the exchange, the Gateway in front of it, and what a person was told. */
final class CrashScene implements AutoCloseable {
    final SoakMarket market;
    final SeededRun.Stage stage;
    final MemoryStores stores = MemoryStores.forgetful();
    final List<Alert> sent = Collections.synchronizedList(new ArrayList<>());
    final MarketClock clock;
    final SharedExchange exchange;
    /** Where the login is now. */
    TwsSimulator gateway;

    private final SimulatedAccess access;
    private final List<OrderRegistration> registrations = Collections.synchronizedList(new ArrayList<>());
    private int repeatedAtFormer;

    CrashScene(SeededRun.Stage stage, Configuration configuration, Faults faults) {
        this.stage = stage;
        this.market = new SoakMarket(stage, configuration);
        this.clock = market.clock;
        this.exchange = market.exchange;
        this.access = new SimulatedAccess(exchange, stage.market().bars(), stage.calendar(), clock);
        this.gateway = gateway(faults);
    }

    private TwsSimulator gateway(Faults faults) {
        return TwsSimulator.start(
                SimulatorSettings.standard().withFaults(faults),
                access,
                List.copyOf(registrations),
                registrations::add);
    }

    /** The same login at another Gateway: the one before is displaced, drops its clients and takes no more. */
    void logInElsewhere() {
        repeatedAtFormer += gateway.duplicateOrderReferences();
        gateway.close();
        gateway = gateway(Faults.NONE);
    }

    /** Moves market time; clients of the Gateway are told what changed. */
    void moveTo(Instant next) {
        market.moveTo(next);
        gateway.marketMoved();
    }

    /**
     * @param books of the trader, in the end
     * @return what does not hold of them, a sentence each
     */
    List<String> wrong(Stores books) {
        List<String> wrong = new ArrayList<>(
                BookAudit.of(market.events(), books, stage.sessions().size()));
        int repeated = repeatedAtFormer + gateway.duplicateOrderReferences();
        if (repeated > 0) {
            wrong.add(repeated + " orders sent under a name used before");
        }
        return wrong;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
