package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Publishes what other processes may know of the simulated market: every session's bars once it has ended, today's as
 * built so far when the entry window opens, and each session's reference data before it. Repeating changes nothing.
 */
public final class PublishMarketData {
    private final SeededMarket market;
    private final MarketCalendar calendar;
    private final EntryWindow window;
    private final BarArchive bars;
    private final ReferenceArchive reference;
    /** Sessions known to be archived as final; of this process only. */
    private final Set<LocalDate> archived = new HashSet<>();

    private Optional<LocalDate> provisional = Optional.empty();
    private Optional<LocalDate> referenced = Optional.empty();

    public PublishMarketData(
            SeededMarket market,
            MarketCalendar calendar,
            Configuration configuration,
            BarArchive bars,
            ReferenceArchive reference) {
        this.market = market;
        this.calendar = calendar;
        this.window = new EntryWindow(configuration, calendar);
        this.bars = bars;
        this.reference = reference;
    }

    /** What is to be known at this instant. */
    public void publish(Instant now) {
        MarketSession session = calendar.sessionOnOrAfter(calendar.dateOf(now));
        publishReference(session.date());
        publishEnded(now);
        if (window.isOpen(session, now)) {
            publishProvisional(session, now);
        }
    }

    private void publishReference(LocalDate date) {
        if (referenced.filter(date::equals).isEmpty()) {
            if (reference
                    .newest(date)
                    .map(ReferenceData::date)
                    .filter(date::equals)
                    .isEmpty()) {
                reference.store(ReferenceSet.of(market, date));
            }
            referenced = Optional.of(date);
        }
    }

    private void publishEnded(Instant now) {
        LocalDate ended = calendar.session(calendar.dateOf(now))
                .filter(session -> !now.isBefore(session.close()))
                .orElseGet(() -> calendar.sessionBefore(calendar.dateOf(now)))
                .date();
        if (archived.contains(ended)) {
            return;
        }
        Set<LocalDate> stored = new HashSet<>(bars.sessions());
        NavigableMap<LocalDate, SortedMap<Symbol, Bar>> bySession = bySession(now);
        bySession.headMap(ended, true).forEach((date, ofSession) -> {
            if (archived.add(date) && !(stored.contains(date) && isFinal(date))) {
                bars.store(set(date, close(date), false, ofSession));
            }
        });
        archived.add(ended);
    }

    private boolean isFinal(LocalDate date) {
        return bars.session(date).filter(set -> !set.provisional()).isPresent();
    }

    private Instant close(LocalDate date) {
        return calendar.session(date).orElseThrow().close();
    }

    private void publishProvisional(MarketSession session, Instant now) {
        LocalDate today = session.date();
        if (provisional.filter(today::equals).isPresent()) {
            return;
        }
        if (bars.session(today).isEmpty()) {
            SortedMap<Symbol, Bar> built = new TreeMap<>();
            for (Symbol symbol : market.bars().symbols()) {
                market.bars()
                        .daily(symbol, now)
                        .map(series -> series.bar(series.size() - 1))
                        .filter(bar -> bar.date().equals(today))
                        .ifPresent(bar -> built.put(symbol, bar));
            }
            bars.store(set(today, now, true, built));
        }
        provisional = Optional.of(today);
    }

    private NavigableMap<LocalDate, SortedMap<Symbol, Bar>> bySession(Instant now) {
        NavigableMap<LocalDate, SortedMap<Symbol, Bar>> bySession = new TreeMap<>();
        for (Symbol symbol : market.bars().symbols()) {
            Optional<BarSeries> series = market.bars().daily(symbol, now);
            for (int index = 0; index < series.map(BarSeries::size).orElse(0); index++) {
                Bar bar = series.orElseThrow().bar(index);
                if (!archived.contains(bar.date())) {
                    bySession
                            .computeIfAbsent(bar.date(), date -> new TreeMap<>())
                            .put(symbol, bar);
                }
            }
        }
        return bySession;
    }

    private SessionBars set(LocalDate date, Instant asOf, boolean provisionally, SortedMap<Symbol, Bar> ofSession) {
        return new SessionBars(date, asOf, provisionally, market.bars().adjustment(), market.label(), ofSession);
    }
}
