package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What holdings are worth. */
record Valuation(QuotedMarket market, CommissionSchedule commissions) {
    private static final Price CENT = Price.ofCents(1);

    /**
     * The price per share that equity counts: mid, where there is no sound quote fair value, else intrinsic value. A
     * stock's is rounded down to the cent so that any number of shares is worth whole cents.
     */
    Price mark(Instrument instrument, Instant at) {
        return switch (instrument) {
            case Stock stock ->
                market.stock(stock.underlying(), at).map(Valuation::mid).orElseGet(() -> last(stock, at)
                        .floorTo(CENT));
            case OptionContract contract ->
                soundQuote(contract, at).map(OptionQuote::mid).orElseGet(() -> modelled(contract, at));
        };
    }

    /** The last known price of the stock; zero where it never had one. */
    Price last(Instrument instrument, Instant at) {
        return market.lastPrice(instrument.underlying(), at).orElse(Price.ZERO);
    }

    /** The price at which units held (positive) could be sold at once, or units owed bought back. */
    Price crossing(Instrument instrument, int quantity, Instant at) {
        boolean sells = quantity > 0;
        return switch (instrument) {
            case Stock stock ->
                market.stock(stock.underlying(), at)
                        .map(quote -> sells ? quote.bid() : quote.ask())
                        .orElseGet(() -> last(stock, at).floorTo(CENT));
            case OptionContract contract ->
                soundQuote(contract, at)
                        .map(quote -> sells ? quote.bid() : quote.ask())
                        .orElseGet(() -> sells ? intrinsic(contract, at) : modelled(contract, at));
        };
    }

    Money equityMid(Money cash, Map<Instrument, Integer> holdings, Instant at) {
        Money equity = cash;
        for (Map.Entry<Instrument, Integer> held : holdings.entrySet()) {
            equity = equity.plus(held.getKey().worth(held.getValue(), mark(held.getKey(), at)));
        }
        return equity;
    }

    /** At crossing prices, less the scheduled commission of closing each holding. */
    Money equityLiquidation(Money cash, Map<Instrument, Integer> holdings, Instant at) {
        Money equity = cash;
        for (Map.Entry<Instrument, Integer> held : holdings.entrySet()) {
            Price price = crossing(held.getKey(), held.getValue(), at);
            equity = equity.plus(held.getKey().worth(held.getValue(), price))
                    .minus(commission(held.getKey(), held.getValue(), price));
        }
        return equity;
    }

    /** What the schedule charges for trading these units; positive. */
    Money commission(Instrument instrument, int quantity, Price price) {
        return switch (instrument) {
            case Stock stock -> commissions.stock(Math.abs(quantity));
            case OptionContract contract -> commissions.options(Math.abs(quantity), price);
        };
    }

    private Optional<OptionQuote> soundQuote(OptionContract contract, Instant at) {
        return market.option(contract, at).filter(quote -> quote.ask().isAbove(quote.bid()));
    }

    private Price modelled(OptionContract contract, Instant at) {
        return market.fairValue(contract, at).orElseGet(() -> intrinsic(contract, at));
    }

    private Price intrinsic(OptionContract contract, Instant at) {
        return contract.right().intrinsic(last(contract, at), contract.strike());
    }

    private static Price mid(StockQuote quote) {
        boolean isSound = quote.bid().isPositive() && !quote.ask().isBelow(quote.bid());
        return (isSound ? Price.midOf(quote.bid(), quote.ask()) : quote.last()).floorTo(CENT);
    }
}
