package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a trader is wired to. Backtest, simulation, paper and live differ in this record and in nothing else.
 *
 * @param clock market time
 * @param label how real the prices behind all of it are
 */
public record TradingPorts(
        InstantSource clock,
        MarketCalendar calendar,
        Stores stores,
        Broker broker,
        QuoteStream quotes,
        ChainSource chains,
        BarSource bars,
        EventCalendar events,
        Fundamentals fundamentals,
        Rates rates,
        Marks marks,
        Configuration configuration,
        DataLabel label) {

    public Instant now() {
        return clock.instant();
    }

    /** Today's date in New York. */
    public LocalDate today() {
        return calendar.dateOf(now());
    }

    public Optional<Change> commit(Change... changes) {
        return stores.transactions().commit(List.of(changes));
    }

    public void commitOwn(List<Change> changes) {
        stores.transactions().commitOwn(changes);
    }
}
