package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An event calendar of given events, for tests. It knows the symbols it was given events of, and no others. */
public final class FixedEvents implements EventCalendar {
    private final Map<Symbol, List<StockEvent>> events = new TreeMap<>();

    public static FixedEvents none() {
        return new FixedEvents();
    }

    public FixedEvents with(Symbol symbol, StockEvent event) {
        events.computeIfAbsent(symbol, key -> new ArrayList<>()).add(event);
        return this;
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return events.getOrDefault(symbol, List.of()).stream()
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .sorted(Comparator.comparing(StockEvent::date))
                .toList();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return events.containsKey(symbol);
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return events.containsKey(symbol);
    }

    @Override
    public String source() {
        return "events given by the test";
    }
}
