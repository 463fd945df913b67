package io.spreadtrader.gateway;

import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mid prices of quotes; where there is no sound one the last mark that was, and before there was any the last trade of a
 * stock and an option's intrinsic value. Safe for several threads.
 */
public final class QuotedMarks implements Marks {
    private static final Price CENT = Price.ofCents(1);

    private final QuoteStream quotes;
    private final Map<Instrument, Price> last = new ConcurrentHashMap<>();

    public QuotedMarks(QuoteStream quotes) {
        this.quotes = quotes;
    }

    @Override
    public Price mark(Instrument instrument) {
        Optional<Price> mid =
                switch (instrument) {
                    case Stock stock -> quotes.stock(stock.underlying()).map(QuotedMarks::ofStock);
                    case OptionContract option ->
                        quotes.option(option)
                                .filter(quote -> quote.ask().isAbove(quote.bid()))
                                .map(quote -> quote.mid());
                };
        mid.ifPresent(price -> last.put(instrument, price));
        return mid.or(() -> Optional.ofNullable(last.get(instrument))).orElseGet(() -> unquoted(instrument));
    }

    /** To the cent, so that any number of shares is worth whole cents. */
    private static Price ofStock(StockQuote quote) {
        boolean isSound = quote.bid().isPositive() && !quote.ask().isBelow(quote.bid());
        return (isSound ? Price.midOf(quote.bid(), quote.ask()) : quote.last()).floorTo(CENT);
    }

    private Price unquoted(Instrument instrument) {
        return switch (instrument) {
            case Stock _ -> Price.ZERO;
            case OptionContract option ->
                quotes.stock(option.underlying())
                        .map(stock -> option.right().intrinsic(stock.last(), option.strike()))
                        .orElse(Price.ZERO);
        };
    }
}
