package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the venue trades against: stock and option prices as a pure function of (symbol or contract, instant). Asking
 * twice, or in another order, answers the same; nothing later than the instant shows through.
 */
public interface QuotedMarket {
    List<Symbol> symbols();

    DataLabel label();

    /** The stock as quoted at {@code at}; outside trading hours, as at the last close. Empty where there is none. */
    Optional<StockQuote> stock(Symbol symbol, Instant at);

    /**
     * The stock's last known price, whether it is quoted now or not: one that has stopped trading is worth what it was
     * worth. Empty only before its first.
     */
    default Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return stock(symbol, at).map(StockQuote::last);
    }

    /** The option as quoted at {@code at}; empty where the series is not listed, expired, or not quoted. */
    Optional<OptionQuote> option(OptionContract contract, Instant at);

    /** Model value per share, positive, without the quoted width; drives fills and early exercise. */
    Optional<Price> fairValue(OptionContract contract, Instant at);

    /** Every listed series expiring in [{@code from}, {@code to}]. */
    Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at);

    /** The events that really happen in this market. */
    EventCalendar events();
}
