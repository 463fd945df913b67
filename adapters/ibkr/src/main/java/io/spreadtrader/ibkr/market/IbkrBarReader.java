package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.BarReader;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session's bars of a universe. While the session is open they are read off streaming lines, some dozens at a time:
 * open, high, low, last and volume come within a second or two, where history would allow 60 symbols in ten minutes.
 * What no line told, and every bar once the session is closed, is asked of history, as many as its pace allows.
 */
public final class IbkrBarReader implements BarReader {
    /** The day asked for, and one before it, since near the close the broker counts days its own way. */
    private static final int SESSIONS = 2;

    private static final int PART = 100;

    private final LineBatch batch;
    private final IbkrHistory history;
    private final MarketCalendar calendar;
    private final InstantSource clock;
    private final DataLabel label;

    /** @param clock market time */
    public IbkrBarReader(
            MarketLines lines, IbkrHistory history, MarketCalendar calendar, InstantSource clock, DataLabel label) {
        this.batch = lines.batch();
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
        this.label = label;
    }

    @Override
    public Map<Symbol, Bar> bars(LocalDate session, List<Symbol> mostNeededFirst, Instant until) {
        Map<Symbol, Bar> bars = new LinkedHashMap<>();
        try {
            boolean isOpen = calendar.openSession(clock.instant())
                    .filter(open -> open.date().equals(session))
                    .isPresent();
            if (isOpen) {
                readLines(session, mostNeededFirst, until, bars);
            }
            readHistory(session, mostNeededFirst, until, bars);
        } catch (BrokerUnavailableException ended) {
            if (bars.isEmpty()) {
                throw ended;
            }
        }
        return bars;
    }

    private void readLines(LocalDate session, List<Symbol> symbols, Instant until, Map<Symbol, Bar> bars) {
        // In parts, so that a chain that is wanted meanwhile has its turn.
        for (int from = 0; from < symbols.size() && !isOver(until); from += PART) {
            List<Stock> part = symbols.subList(from, Math.min(from + PART, symbols.size())).stream()
                    .map(Stock::new)
                    .toList();
            batch.read(part, new WantedOfDays(), () -> isOver(until))
                    .forEach((instrument, reading) -> DayTicks.bar(session, reading.ticks())
                            .ifPresent(bar -> bars.put(instrument.underlying(), bar)));
        }
    }

    private void readHistory(LocalDate session, List<Symbol> symbols, Instant until, Map<Symbol, Bar> bars) {
        for (Symbol symbol : symbols) {
            if (bars.containsKey(symbol)) {
                continue;
            }
            if (isOver(until.minus(history.delay(symbol, SESSIONS)))) {
                return;
            }
            bar(symbol, session).ifPresent(bar -> bars.put(symbol, bar));
        }
    }

    private Optional<Bar> bar(Symbol symbol, LocalDate session) {
        try {
            return history.daily(symbol, sessionsBack(session)).stream()
                    .filter(bar -> bar.date().equals(session))
                    .findFirst();
        } catch (UnknownContractException unknown) {
            return Optional.empty();
        }
    }

    private int sessionsBack(LocalDate session) {
        return SESSIONS + calendar.sessionsBetween(session, calendar.dateOf(clock.instant()));
    }

    private boolean isOver(Instant until) {
        return !clock.instant().isBefore(until);
    }

    @Override
    public String adjustment() {
        return IbkrHistory.ADJUSTMENT;
    }

    @Override
    public DataLabel label() {
        return label;
    }

    private static final class WantedOfDays implements LineBatch.Wanted {
        @Override
        public boolean hasPrices(Instrument instrument, Ticks ticks) {
            return ticks.heard(Ticks.LAST);
        }

        @Override
        public boolean isWhole(Instrument instrument, Ticks ticks) {
            return DayTicks.areAllHeard(ticks);
        }
    }
}
