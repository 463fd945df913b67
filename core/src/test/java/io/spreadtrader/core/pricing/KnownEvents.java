package io.spreadtrader.core.pricing;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The same events for every symbol, by default all that there are. */
public record KnownEvents(List<StockEvent> events, boolean earnings, boolean dividends) implements EventCalendar {
    public static KnownEvents none() {
        return new KnownEvents(List.of(), true, true);
    }

    public static KnownEvents of(StockEvent... events) {
        return new KnownEvents(List.of(events), true, true);
    }

    public KnownEvents and(StockEvent event) {
        List<StockEvent> more = new ArrayList<>(events);
        more.add(event);
        return new KnownEvents(more, earnings, dividends);
    }

    public KnownEvents earningsUnknown() {
        return new KnownEvents(events, false, dividends);
    }

    public KnownEvents dividendsUnknown() {
        return new KnownEvents(events, earnings, false);
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return events.stream()
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .sorted(Comparator.comparing(StockEvent::date))
                .toList();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return earnings;
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return dividends;
    }

    @Override
    public String source() {
        return "test events";
    }
}
