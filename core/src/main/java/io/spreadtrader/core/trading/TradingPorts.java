package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.AccountView;
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
import java.util.function.Supplier;

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
        AccountView accountView,
        QuoteStream quotes,
        ChainSource chains,
        BarSource bars,
        EventCalendar events,
        Fundamentals fundamentals,
        Rates rates,
        Marks marks,
        Configuration configuration,
        DataLabel label) {

    /** Another process can win the portfolio item only as often as it has entries to reserve; more is a bug. */
    private static final int MOST_CONFLICTS = 20;

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

    /**
     * Commits what {@code changes} makes of the books as they are, again where another process reserved in the portfolio
     * meanwhile.
     *
     * @throws IllegalStateException when any other condition fails, or that one without end
     */
    public void commitRetrying(Supplier<List<Change>> changes) {
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            Optional<Change> failed = stores.transactions().commit(changes.get());
            if (failed.isEmpty()) {
                return;
            }
            if (!(failed.get() instanceof Change.UpdatePortfolio)) {
                throw new IllegalStateException("a single writer met a conflict: " + failed.get());
            }
        }
        throw new IllegalStateException("the portfolio item was never free");
    }

    public void commitOwn(List<Change> changes) {
        stores.transactions().commitOwn(changes);
    }
}
