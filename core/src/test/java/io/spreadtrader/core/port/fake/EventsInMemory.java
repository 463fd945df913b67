package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Events held in memory. Earnings and dividends are known of a symbol from its first such event to its last. */
public record EventsInMemory(Map<Symbol, List<StockEvent>> events) implements EventCalendar {
    public static final EventsInMemory NONE = new EventsInMemory(Map.of());

    public EventsInMemory {
        events = Map.copyOf(events);
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
        return spans(symbol, StockEvent.Earnings.class, around);
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return spans(symbol, StockEvent.ExDividend.class, around);
    }

    @Override
    public String source() {
        return events.isEmpty() ? "none given" : "memory";
    }

    private boolean spans(Symbol symbol, Class<? extends StockEvent> type, LocalDate date) {
        List<LocalDate> dates = events.getOrDefault(symbol, List.of()).stream()
                .filter(type::isInstance)
                .map(StockEvent::date)
                .sorted()
                .toList();
        return !dates.isEmpty() && !date.isBefore(dates.getFirst()) && !date.isAfter(dates.getLast());
    }
}
