package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Downloads completed daily bars of many symbols, one after the other; what is there already is not asked for again. */
public final class BarDownload {
    private final IbkrHistory history;
    private final MarketCalendar calendar;

    public BarDownload(IbkrHistory history, MarketCalendar calendar) {
        this.history = history;
        this.calendar = calendar;
    }

    /** Where bars are kept, each symbol's whole or not at all. */
    public interface Store {
        /** Whether the bars kept of this symbol reach the session. */
        boolean reaches(Symbol symbol, LocalDate lastSession);

        void keep(BarSeries bars);
    }

    /** Told before each symbol. */
    @FunctionalInterface
    public interface Progress {
        /** @param waits how long the broker's pace makes it wait */
        void next(int done, int all, Symbol symbol, Duration waits);
    }

    /**
     * What came of it.
     *
     * @param failed symbols without bars, with the reason
     */
    public record Downloaded(List<Symbol> kept, List<Symbol> alreadyThere, Map<Symbol, String> failed) {
        public Downloaded {
            kept = List.copyOf(kept);
            alreadyThere = List.copyOf(alreadyThere);
            failed = Map.copyOf(failed);
        }
    }

    /**
     * Downloads the newest bars up to the last session completed at {@code asOf}.
     *
     * @param sessions how many bars of each symbol, at most
     * @throws io.spreadtrader.core.broker.BrokerUnavailableException when the Gateway is gone; what was kept stays, and
     *     the next call goes on from there
     */
    public Downloaded download(List<Symbol> symbols, int sessions, Instant asOf, Store store, Progress progress) {
        List<Symbol> kept = new ArrayList<>();
        List<Symbol> there = new ArrayList<>();
        Map<Symbol, String> failed = new TreeMap<>();
        LocalDate last = lastCompleted(asOf);
        for (int index = 0; index < symbols.size(); index++) {
            Symbol symbol = symbols.get(index);
            if (store.reaches(symbol, last)) {
                there.add(symbol);
                continue;
            }
            progress.next(index, symbols.size(), symbol, history.delay(symbol, sessions));
            try {
                List<Bar> bars = history.daily(symbol, sessions).stream()
                        .filter(bar -> !bar.date().isAfter(last))
                        .toList();
                if (bars.isEmpty()) {
                    failed.put(symbol, "the broker has no daily bars of it");
                } else {
                    store.keep(IbkrBars.series(symbol, bars));
                    kept.add(symbol);
                }
            } catch (UnknownContractException | RequestRefusedException notThisOne) {
                failed.put(symbol, String.valueOf(notThisOne.getMessage()));
            }
        }
        return new Downloaded(kept, there, failed);
    }

    private LocalDate lastCompleted(Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        return calendar.session(today)
                .filter(session -> !asOf.isBefore(session.close()))
                .orElseGet(() -> calendar.sessionBefore(today))
                .date();
    }
}
