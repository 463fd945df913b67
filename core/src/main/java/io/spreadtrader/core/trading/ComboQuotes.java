package io.spreadtrader.core.trading;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The net price of a combo, as seen by who wants it, from the quotes of its legs. */
public final class ComboQuotes {
    private final QuoteStream quotes;

    public ComboQuotes(QuoteStream quotes) {
        this.quotes = quotes;
    }

    private record Sides(Price bid, Price ask) {}

    /** Empty where a leg has no quote. */
    public Optional<SpreadQuote> of(ComboOrder order) {
        Map<Instrument, Sides> sides = new HashMap<>();
        for (ComboLeg leg : order.legs()) {
            Optional<Sides> quoted = sidesOf(leg.instrument());
            if (quoted.isEmpty()) {
                return Optional.empty();
            }
            sides.put(leg.instrument(), quoted.get());
        }
        Price best = order.netPrice(leg ->
                leg.ratio() > 0 ? side(sides, leg).bid() : side(sides, leg).ask());
        Price natural = order.netPrice(leg ->
                leg.ratio() > 0 ? side(sides, leg).ask() : side(sides, leg).bid());
        return Optional.of(new SpreadQuote(best, natural));
    }

    /** The legs that have no quote. */
    public List<Instrument> unquoted(ComboOrder order) {
        return order.legs().stream()
                .map(ComboLeg::instrument)
                .filter(leg -> sidesOf(leg).isEmpty())
                .toList();
    }

    private static Sides side(Map<Instrument, Sides> sides, ComboLeg leg) {
        return java.util.Objects.requireNonNull(sides.get(leg.instrument()));
    }

    private Optional<Sides> sidesOf(Instrument instrument) {
        return switch (instrument) {
            case OptionContract contract ->
                quotes.option(contract).map((OptionQuote quote) -> new Sides(quote.bid(), quote.ask()));
            case Stock stock ->
                quotes.stock(stock.underlying()).map((StockQuote quote) -> new Sides(quote.bid(), quote.ask()));
        };
    }
}
