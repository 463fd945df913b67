package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The market, remembering what it answered about the newest instant asked for: at one instant the account's equity, its
 * buying power and every exit rule look at the same few quotes, and a market answers the same each time. Not safe for
 * use by several threads.
 */
final class MomentaryMarket implements QuotedMarket {
    private final QuotedMarket market;
    private final Map<Symbol, Optional<StockQuote>> stocks = new HashMap<>();
    private final Map<OptionContract, Optional<OptionQuote>> options = new HashMap<>();
    private final Map<OptionContract, Optional<Price>> fairValues = new HashMap<>();
    private Instant newest = Instant.MIN;

    MomentaryMarket(QuotedMarket market) {
        this.market = market;
    }

    /** Whether answers about this instant are kept; forgets those of an earlier one. */
    private boolean isKept(Instant at) {
        if (at.isAfter(newest)) {
            newest = at;
            stocks.clear();
            options.clear();
            fairValues.clear();
        }
        return at.equals(newest);
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return isKept(at) ? stocks.computeIfAbsent(symbol, asked -> market.stock(asked, at)) : market.stock(symbol, at);
    }

    @Override
    public Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return market.lastPrice(symbol, at);
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return isKept(at)
                ? options.computeIfAbsent(contract, asked -> market.option(asked, at))
                : market.option(contract, at);
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return isKept(at)
                ? fairValues.computeIfAbsent(contract, asked -> market.fairValue(asked, at))
                : market.fairValue(contract, at);
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        return market.chain(symbol, from, to, at);
    }

    @Override
    public List<Symbol> symbols() {
        return market.symbols();
    }

    @Override
    public DataLabel label() {
        return market.label();
    }

    @Override
    public EventCalendar events() {
        return market.events();
    }
}
