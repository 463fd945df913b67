package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quotes as ticks. */
final class Ticks {
    private static final int OPTION_VOLUME = 100;
    private static final int OPEN_INTEREST = 101;

    /** The exchange shows no sizes of stocks: what one may take at once. */
    private static final int STOCK_SIZE = 2_000;

    private final SimulatedAccess venue;
    private final OptionComputations computations;

    Ticks(SimulatedAccess venue) {
        this.venue = venue;
        this.computations = new OptionComputations(venue);
    }

    List<Tick> of(MarketDataLine line) {
        return line.legs().size() == 1 ? of(line.legs().getFirst().instrument(), line) : combination(line.legs());
    }

    /** What a line's ticks are made of: while it stays equal, nothing need be computed again. */
    List<Object> basis(MarketDataLine line) {
        List<Object> basis = new ArrayList<>();
        basis.add(venue.today());
        for (ComboLeg leg : line.legs()) {
            venue.exchange()
                    .quotes()
                    .stock(leg.instrument().underlying())
                    .ifPresent(stock ->
                            basis.add(List.of(stock.bid(), stock.ask(), stock.last(), stock.at(), stock.halted())));
            if (leg.instrument() instanceof OptionContract contract) {
                venue.exchange().quotes().option(contract).ifPresent(quote -> basis.add(figures(quote)));
            }
        }
        return basis;
    }

    private static List<Object> figures(OptionQuote quote) {
        return List.of(
                quote.bid(),
                quote.ask(),
                quote.bidSize(),
                quote.askSize(),
                quote.volume(),
                quote.openInterest(),
                quote.brokerImpliedVolatility());
    }

    private List<Tick> of(Instrument instrument, MarketDataLine line) {
        return switch (instrument) {
            case Stock stock -> stock(stock);
            case OptionContract contract -> option(contract, line);
        };
    }

    private List<Tick> stock(Stock stock) {
        Optional<StockQuote> found = venue.exchange().quotes().stock(stock.underlying());
        if (found.isEmpty()) {
            return nothing();
        }
        StockQuote quote = found.get();
        List<Tick> ticks = new ArrayList<>();
        ticks.add(Tick.price(Tick.BID, quote.bid().toString(), STOCK_SIZE));
        ticks.add(Tick.price(Tick.ASK, quote.ask().toString(), STOCK_SIZE));
        ticks.add(Tick.price(Tick.LAST, quote.last().toString(), 1));
        ticks.add(Tick.generic(Tick.HALTED, quote.halted() ? 1 : 0));
        ticks.add(Tick.text(Tick.LAST_TIMESTAMP, Long.toString(quote.at().getEpochSecond())));
        venue.bars().daily(stock.underlying(), venue.time()).ifPresent(bars -> ticks.addAll(day(bars)));
        return ticks;
    }

    /** The day so far, and where the one before it closed. */
    private List<Tick> day(BarSeries bars) {
        List<Tick> ticks = new ArrayList<>();
        int newest = bars.size() - 1;
        boolean isTodays = newest >= 0 && bars.bar(newest).date().equals(venue.today());
        if (isTodays) {
            Bar today = bars.bar(newest);
            ticks.add(Tick.price(Tick.OPEN, today.open()));
            ticks.add(Tick.price(Tick.HIGH, today.high()));
            ticks.add(Tick.price(Tick.LOW, today.low()));
            ticks.add(Tick.size(Tick.VOLUME, today.volume()));
        }
        int before = isTodays ? newest - 1 : newest;
        if (before >= 0) {
            ticks.add(Tick.price(Tick.CLOSE, bars.close(before)));
        }
        return ticks;
    }

    private List<Tick> option(OptionContract contract, MarketDataLine line) {
        Optional<OptionQuote> found = venue.exchange().quotes().option(contract);
        if (found.isEmpty()) {
            return nothing();
        }
        OptionQuote quote = found.get();
        List<Tick> ticks = new ArrayList<>();
        ticks.add(Tick.price(Tick.BID, quote.bid().toString(), quote.bidSize()));
        ticks.add(Tick.price(Tick.ASK, quote.ask().toString(), quote.askSize()));
        ticks.add(Tick.size(Tick.VOLUME, quote.volume()));
        ticks.addAll(computations.of(quote));
        boolean isCall = contract.right() == PutCall.CALL;
        if (line.generics().contains(OPTION_VOLUME)) {
            ticks.add(Tick.size(Tick.CALL_VOLUME, isCall ? quote.volume() : 0));
            ticks.add(Tick.size(Tick.PUT_VOLUME, isCall ? 0 : quote.volume()));
        }
        if (line.generics().contains(OPEN_INTEREST)) {
            ticks.add(Tick.size(Tick.CALL_OPEN_INTEREST, isCall ? quote.openInterest() : 0));
            ticks.add(Tick.size(Tick.PUT_OPEN_INTEREST, isCall ? 0 : quote.openInterest()));
        }
        venue.exchange()
                .quotes()
                .stock(contract.underlying())
                .ifPresent(stock -> ticks.add(Tick.generic(Tick.HALTED, stock.halted() ? 1 : 0)));
        return ticks;
    }

    /** What crossing all legs would pay and receive, per share of the whole. */
    private List<Tick> combination(List<ComboLeg> legs) {
        Price bid = Price.ZERO;
        Price ask = Price.ZERO;
        int size = Integer.MAX_VALUE;
        for (ComboLeg leg : legs) {
            if (!(leg.instrument() instanceof OptionContract contract)) {
                return nothing();
            }
            Optional<OptionQuote> quote = venue.exchange().quotes().option(contract);
            if (quote.isEmpty() || !quote.get().isTwoSided()) {
                return nothing();
            }
            boolean isBought = leg.ratio() > 0;
            Price buying = isBought ? quote.get().ask() : quote.get().bid();
            Price selling = isBought ? quote.get().bid() : quote.get().ask();
            ask = ask.plus(buying.times((long) leg.ratio()));
            bid = bid.plus(selling.times((long) leg.ratio()));
            size = Math.min(size, Math.min(quote.get().bidSize(), quote.get().askSize()));
        }
        return List.of(Tick.price(Tick.BID, bid.toString(), size), Tick.price(Tick.ASK, ask.toString(), size));
    }

    private static List<Tick> nothing() {
        return List.of(Tick.price(Tick.BID, Tick.NO_PRICE, 0), Tick.price(Tick.ASK, Tick.NO_PRICE, 0));
    }
}
