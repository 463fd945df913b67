package io.spreadtrader.features.world;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events a scenario announces. Dates are known of every symbol but those it calls unknown. */
public final class ScriptedEvents implements EventCalendar {
    private final Map<Symbol, List<StockEvent>> announced = new HashMap<>();
    private final Set<Symbol> unknown = new HashSet<>();

    public void announce(Symbol symbol, StockEvent event) {
        announced.computeIfAbsent(symbol, silent -> new ArrayList<>()).add(event);
    }

    public void forget(Symbol symbol) {
        unknown.add(symbol);
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return announced.getOrDefault(symbol, List.of()).stream()
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .sorted(Comparator.comparing(StockEvent::date))
                .toList();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return !unknown.contains(symbol);
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return !unknown.contains(symbol);
    }

    @Override
    public String source() {
        return "the scenario";
    }
}
