package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The market's quotes as combos see them. */
record Quotations(QuotedMarket market) {
    /** Shares taken to be displayed on each side of a stock, whose quotes carry no sizes. */
    static final int STOCK_SIZE = 2_000;

    /** Empty where a leg has no quote, a crossed one, or is sold without a bid, or where the stock is halted. */
    Optional<ComboQuote> combo(ComboOrder order, Instant at) {
        Optional<ComboShape> shape = ComboShape.of(order);
        boolean isHalted =
                market.stock(order.underlying(), at).map(StockQuote::halted).orElse(true);
        if (shape.isEmpty() || isHalted) {
            return Optional.empty();
        }
        List<LegQuote> legs = new ArrayList<>();
        for (int index = 0; index < order.legs().size(); index++) {
            Optional<LegQuote> quote = leg(
                            order.legs().get(index), shape.get().weights().get(index), at)
                    .filter(LegQuote::isTradable);
            if (quote.isEmpty()) {
                return Optional.empty();
            }
            legs.add(quote.get());
        }
        return Optional.of(ComboQuote.of(legs));
    }

    /** Empty where the stock has no quote. */
    Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return market.stock(symbol, at).map(StockQuote::last);
    }

    /** Whether units (positive bought) of one instrument could be traded at natural now. */
    boolean canCross(Instrument instrument, int quantity, Instant at) {
        int side = Integer.signum(quantity);
        return leg(new ComboLeg(instrument, side), side, at)
                .filter(LegQuote::isTradable)
                .isPresent();
    }

    /** The combo's value without quoted width, per share; empty where a leg has none. */
    Optional<Price> fairValue(ComboOrder order, Instant at) {
        Optional<ComboShape> shape = ComboShape.of(order);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        Price sum = Price.ZERO;
        for (int index = 0; index < order.legs().size(); index++) {
            Optional<Price> value = fairValue(order.legs().get(index).instrument(), at);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(value.get().times((long) shape.get().weights().get(index)));
        }
        return Optional.of(sum);
    }

    private Optional<Price> fairValue(Instrument instrument, Instant at) {
        return switch (instrument) {
            case Stock stock ->
                market.stock(stock.underlying(), at).map(quote -> Price.midOf(quote.bid(), quote.ask()));
            case OptionContract contract -> market.fairValue(contract, at);
        };
    }

    private Optional<LegQuote> leg(ComboLeg leg, int weight, Instant at) {
        boolean bought = weight > 0;
        return switch (leg.instrument()) {
            case Stock stock ->
                market.stock(stock.underlying(), at)
                        .map(quote -> new LegQuote(leg, weight, quote.bid(), quote.ask(), combos(STOCK_SIZE, leg)));
            case OptionContract contract ->
                market.option(contract, at)
                        .map(quote ->
                                new LegQuote(leg, weight, quote.bid(), quote.ask(), combos(shown(quote, bought), leg)));
        };
    }

    private static int shown(OptionQuote quote, boolean bought) {
        return bought ? quote.askSize() : quote.bidSize();
    }

    private static int combos(int units, ComboLeg leg) {
        return units / Math.abs(leg.ratio());
    }
}
