package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.pricing.YearFraction;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A chain quoted by Black and Scholes: by default XYZ at 100.00 with 30 % volatility, strikes each dollar from 70 to
 * 130 expiring in 37 days, tight quotes, a live feed and plenty of open interest, on 11 February 2026 at 15:15.
 */
public final class ChainBuilder {
    public static final Symbol XYZ = Symbol.of("XYZ");
    public static final LocalDate TODAY = LocalDate.of(2026, 2, 11);
    public static final Instant NOW = Instant.parse("2026-02-11T20:15:00Z");
    public static final LocalDate EXPIRATION = LocalDate.of(2026, 3, 20);
    public static final double RATE = 0.04;

    private Symbol symbol = XYZ;
    private Price spot = Price.ofCents(10_000);
    private Price strikeStep = Price.ofCents(100);
    private int strikesEachSide = 30;
    private DoubleUnaryOperator volatility = strike -> 0.30;
    private double halfWidthShare = 0.005;
    private double dividends = 0;
    private List<LocalDate> expirations = List.of(EXPIRATION);
    private UnaryOperator<OptionQuote> change = UnaryOperator.identity();

    public static ChainBuilder aChain() {
        return new ChainBuilder();
    }

    public static Signal aSignal(Symbol symbol, Direction direction) {
        return new Signal(symbol, TODAY, direction, "high-base", Price.ofCents(10_000), 2.0, 65, 0.5, List.of("rsi"));
    }

    /** The best bull call of {@link #aChain()}. */
    public static Candidate aCandidate() {
        Selection selection = new SpreadSelector(Configuration.STANDARD)
                .select(aSignal(XYZ, Direction.LONG), aChain().build(), aSelectionContext());
        return ((Selection.Selected) selection).best();
    }

    public static SelectionContext aSelectionContext() {
        return new SelectionContext(NOW, TODAY, new FlatRates(RATE), KnownEvents.none(), OptionalDouble.empty(), 0.30);
    }

    public ChainBuilder of(Symbol newSymbol) {
        symbol = newSymbol;
        return this;
    }

    public ChainBuilder at(double newSpot) {
        spot = Price.ofDollars(newSpot).floorTo(Price.ofCents(1));
        return this;
    }

    public ChainBuilder strikes(double step, int eachSide) {
        strikeStep = Price.ofDollars(step);
        strikesEachSide = eachSide;
        return this;
    }

    public ChainBuilder volatility(double flat) {
        volatility = strike -> flat;
        return this;
    }

    public ChainBuilder volatility(DoubleUnaryOperator byStrike) {
        volatility = byStrike;
        return this;
    }

    /** Half the quoted width as a share of the mid. */
    public ChainBuilder halfWidth(double share) {
        halfWidthShare = share;
        return this;
    }

    public ChainBuilder expirations(LocalDate... dates) {
        expirations = List.of(dates);
        return this;
    }

    /** Quotes know of dividends of this present value before every expiration. */
    public ChainBuilder dividends(double presentValue) {
        dividends = presentValue;
        return this;
    }

    /** Changes every quote in turn, after whatever changed it before. */
    public ChainBuilder changing(UnaryOperator<OptionQuote> newChange) {
        UnaryOperator<OptionQuote> before = change;
        change = quote -> newChange.apply(before.apply(quote));
        return this;
    }

    public OptionChain build() {
        List<OptionQuote> quotes = new ArrayList<>();
        Price middle = spot.floorTo(strikeStep);
        for (LocalDate expiration : expirations) {
            for (int step = -strikesEachSide; step <= strikesEachSide; step++) {
                Price strike = middle.plus(strikeStep.times((long) step));
                if (strike.isPositive()) {
                    for (PutCall right : PutCall.values()) {
                        quotes.add(change.apply(quote(OptionContract.of(symbol, expiration, strike, right))));
                    }
                }
            }
        }
        return new OptionChain(aStockQuote(symbol, spot), quotes, NOW, DataLabel.SIMULATED);
    }

    private OptionQuote quote(OptionContract contract) {
        double strike = contract.strike().dollars();
        double value = BlackScholes.price(
                contract.right(),
                spot.dollars() - dividends,
                strike,
                YearFraction.until(contract.expiration(), NOW),
                RATE,
                0,
                volatility.applyAsDouble(strike));
        Price cent = Price.ofCents(1);
        Price bid = Price.ofDollars(Math.max(0, value * (1 - halfWidthShare))).floorTo(cent);
        Price ask = Price.ofDollars(value * (1 + halfWidthShare)).ceilTo(cent).max(bid.plus(cent));
        return aQuote(contract, bid, ask);
    }

    public static StockQuote aStockQuote(Symbol symbol, Price spot) {
        return new StockQuote(symbol, spot.minus(Price.ofCents(1)), spot.plus(Price.ofCents(1)), spot, NOW, NOW, false);
    }

    public static OptionQuote aQuote(OptionContract contract, Price bid, Price ask) {
        return new OptionQuote(contract, bid, ask, 50, 50, 500, 1_000, NOW, NOW, OptionalDouble.empty());
    }

    public static OptionQuote withOpenInterest(OptionQuote quote, long openInterest) {
        return copy(quote, quote.contract(), openInterest, quote.feedAliveAt(), quote.brokerImpliedVolatility());
    }

    public static OptionQuote withFeedAliveAt(OptionQuote quote, Instant aliveAt) {
        return copy(quote, quote.contract(), quote.openInterest(), aliveAt, quote.brokerImpliedVolatility());
    }

    public static OptionQuote withBrokerVolatility(OptionQuote quote, double volatility) {
        return copy(quote, quote.contract(), quote.openInterest(), quote.feedAliveAt(), OptionalDouble.of(volatility));
    }

    public static OptionQuote withMultiplier(OptionQuote quote, OptionalInt multiplier, String tradingClass) {
        OptionContract old = quote.contract();
        OptionContract changed = new OptionContract(
                old.underlying(),
                old.expiration(),
                old.strike(),
                old.right(),
                multiplier.orElse(old.multiplier()),
                tradingClass);
        return copy(quote, changed, quote.openInterest(), quote.feedAliveAt(), quote.brokerImpliedVolatility());
    }

    private static OptionQuote copy(
            OptionQuote quote,
            OptionContract contract,
            long openInterest,
            Instant feedAliveAt,
            OptionalDouble brokerVolatility) {
        return new OptionQuote(
                contract,
                quote.bid(),
                quote.ask(),
                quote.bidSize(),
                quote.askSize(),
                quote.volume(),
                openInterest,
                quote.at(),
                feedAliveAt,
                brokerVolatility);
    }
}
