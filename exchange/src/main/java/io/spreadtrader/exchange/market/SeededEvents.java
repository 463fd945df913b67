package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;

/** The seeded market's reports and dividends: all scheduled, none moved. */
final class SeededEvents implements EventCalendar {
    private final SeededPrices prices;

    SeededEvents(SeededPrices prices) {
        this.prices = prices;
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return prices.history(symbol)
                .map(history -> history.events().between(from, to))
                .orElse(List.of());
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        SessionGrid grid = prices.grid();
        return prices.history(symbol).isPresent()
                && !around.isBefore(grid.date(0))
                && !around.isAfter(grid.date(grid.size() - 1));
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return knowsEarnings(symbol, around);
    }

    @Override
    public String source() {
        return "simulated market: scheduled events";
    }
}
