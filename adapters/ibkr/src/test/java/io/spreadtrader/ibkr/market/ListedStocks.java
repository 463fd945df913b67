package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.FixedEvents;
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
import java.util.List;
import java.util.Optional;

/** A market of stocks whose price never moves, without options. */
record ListedStocks(List<Symbol> symbols) implements QuotedMarket {
    private static final Price PRICE = Price.ofCents(10_000);

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return symbols.contains(symbol)
                ? Optional.of(new StockQuote(symbol, PRICE, PRICE, PRICE, at, at, false))
                : Optional.empty();
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        return Optional.empty();
    }

    @Override
    public EventCalendar events() {
        return new FixedEvents();
    }
}
