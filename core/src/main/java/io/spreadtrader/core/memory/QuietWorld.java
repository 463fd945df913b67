package io.spreadtrader.core.memory;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A world in which nothing is due: no bars, no facts, no events, and that for certain. For whoever looks at what the
 * trader does with a market and nothing around it.
 */
public record QuietWorld(List<Symbol> symbols) implements BarSource, Fundamentals, EventCalendar, Rates {
    /** A year, continuously compounded. */
    private static final double RATE = 0.04;

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        return Optional.empty();
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
    }

    @Override
    public String adjustment() {
        return "as traded";
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public boolean hasFacts() {
        return false;
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return Optional.empty();
    }

    @Override
    public boolean hasOptionableList() {
        return false;
    }

    @Override
    public String source(LocalDate asOf) {
        return source();
    }

    @Override
    public String optionableSource() {
        return source();
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return true;
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return true;
    }

    @Override
    public double rate(LocalDate date, int days) {
        return RATE;
    }

    @Override
    public String source() {
        return "nothing happens";
    }
}
