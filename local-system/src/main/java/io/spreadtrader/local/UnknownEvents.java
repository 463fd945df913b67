package io.spreadtrader.local;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;

/** No source of events was given: nothing is known of any symbol, which is not the same as "no events". */
record UnknownEvents() implements EventCalendar {
    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return false;
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return false;
    }

    @Override
    public String source() {
        return "none given";
    }
}
