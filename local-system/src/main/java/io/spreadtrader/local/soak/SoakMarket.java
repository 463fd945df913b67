package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.local.MarketClock;
import io.spreadtrader.local.SeededRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A market whose time moves when it is told to, and the exchange on it. */
final class SoakMarket {
    private static final Duration BEFORE_OPEN = Duration.ofHours(1);

    final SeededRun.Stage stage;
    final Configuration configuration;
    final MarketClock clock;
    final SharedExchange exchange;

    private final List<ExchangeEvent> events = Collections.synchronizedList(new ArrayList<>());

    SoakMarket(SeededRun.Stage stage, Configuration configuration) {
        this.stage = stage;
        this.configuration = configuration;
        Instant start = stage.sessions().getFirst().open().minus(BEFORE_OPEN);
        this.clock = new MarketClock(start);
        ExchangeSetup setup = new ExchangeSetup(
                stage.market(),
                stage.calendar(),
                stage.market().rates(),
                CommissionSchedule.of(configuration),
                stage.seed());
        this.exchange = new SharedExchange(
                Exchange.open(setup, configuration.get(Settings.STARTING_EQUITY), start, events::add));
    }

    void moveTo(Instant next) {
        clock.moveTo(next);
        exchange.advanceTo(next);
    }

    /** What happened at the exchange so far. */
    List<ExchangeEvent> events() {
        return List.copyOf(events);
    }

    /** A process's ports: quotes and chains of this market, books and account as given. */
    TradingPorts ports(Stores stores, AccountView account) {
        return new TradingPorts(
                clock,
                stage.calendar(),
                stores,
                account,
                exchange.quotes(),
                exchange.chains(),
                stage.market().bars(),
                stage.market().events(),
                stage.market().fundamentals(),
                stage.market().rates(),
                exchange.marks(),
                configuration,
                stage.market().label());
    }
}
