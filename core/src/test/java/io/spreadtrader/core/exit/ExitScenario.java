package io.spreadtrader.core.exit;

import static io.spreadtrader.core.risk.EntryScenario.vertical;
import static io.spreadtrader.core.spread.ChainBuilder.RATE;
import static io.spreadtrader.core.spread.ChainBuilder.XYZ;
import static io.spreadtrader.core.spread.ChainBuilder.withFeedAliveAt;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.spread.ChainBuilder;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.util.Optional;

/**
 * A position nothing asks to close: one bull call 100/105 on XYZ bought for 2.00 at an underlying of 100.00 and an ATR
 * of 2.00, still worth 2.00 with 37 days to expiration, at 12:00 of 11 February 2026. Each method changes one thing.
 */
public final class ExitScenario {
    public static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final Price CENT = Price.ofCents(1);

    private VerticalSpread spread = vertical(PutCall.CALL, 100, 105);
    private Price premium = Price.ofCents(200);
    private int contracts = 1;
    private Price entry = Price.ofCents(10_000);
    private PositionState state = PositionState.OPEN;
    private boolean holdsThroughEarnings;
    private Optional<ValueWatch> watch = Optional.empty();
    private Instant now = Instant.parse("2026-02-11T17:00:00Z");
    private boolean killSwitch;
    private Optional<Price> spot = Optional.of(Price.ofCents(10_000));
    private Optional<Price> value = Optional.of(Price.ofCents(200));
    private Price halfWidth = Price.ofCents(5);
    private Optional<Price> opposite = Optional.of(Price.ofCents(300));
    private long quoteAgeSeconds;
    private KnownEvents events = KnownEvents.none();
    private double rate = RATE;

    public static ExitScenario aPositionToWatch() {
        return new ExitScenario();
    }

    /** The position of {@link #aPositionToWatch()}. */
    public static Position aPosition() {
        return aPositionToWatch().position();
    }

    /** A bull put 95/100 sold for 1.50 and still worth that. */
    public static ExitScenario aCreditToWatch() {
        return aPositionToWatch().holding(vertical(PutCall.PUT, 95, 100), -1.50).worth(-1.50);
    }

    /** The spread and the net premium paid for it (negative: received), dollars per share. */
    public ExitScenario holding(VerticalSpread newSpread, double newPremium) {
        spread = newSpread;
        premium = Price.ofDollars(newPremium);
        return this;
    }

    public ExitScenario contracts(int newContracts) {
        contracts = newContracts;
        return this;
    }

    public ExitScenario state(PositionState newState) {
        state = newState;
        return this;
    }

    public ExitScenario holdingThroughEarnings() {
        holdsThroughEarnings = true;
        return this;
    }

    public ExitScenario watched(ExitReason reason, Instant since) {
        watch = Optional.of(new ValueWatch(reason, since));
        return this;
    }

    public ExitScenario at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public ExitScenario killSwitch() {
        killSwitch = true;
        return this;
    }

    public ExitScenario underlying(double newSpot) {
        spot = Optional.of(Price.ofDollars(newSpot));
        return this;
    }

    public ExitScenario underlyingNotQuoted() {
        spot = Optional.empty();
        return this;
    }

    /** What the spread is worth at mid, dollars per share: long leg less short leg. */
    public ExitScenario worth(double newValue) {
        value = Optional.of(Price.ofDollars(newValue));
        return this;
    }

    public ExitScenario legsNotQuoted() {
        value = Optional.empty();
        return this;
    }

    /** The quoted width of the whole spread, dollars per share. */
    public ExitScenario quotedWidth(double width) {
        halfWidth = Price.ofDollars(width / 4);
        return this;
    }

    public ExitScenario oppositeAt(double mid) {
        opposite = Optional.of(Price.ofDollars(mid));
        return this;
    }

    public ExitScenario oppositeNotQuoted() {
        opposite = Optional.empty();
        return this;
    }

    public ExitScenario quotesAged(long seconds) {
        quoteAgeSeconds = seconds;
        return this;
    }

    public ExitScenario due(StockEvent event) {
        events = events.and(event);
        return this;
    }

    public ExitScenario rate(double newRate) {
        rate = newRate;
        return this;
    }

    public Instant now() {
        return now;
    }

    public Position position() {
        int shares = 100 * contracts;
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(spread.longLeg(), contracts, premium.max(Price.ZERO).plus(CENT), Money.ZERO)
                .traded(
                        spread.shortLeg(),
                        -contracts,
                        premium.negated().max(Price.ZERO).plus(CENT),
                        Money.ZERO);
        return new Position(
                "2026-02-10#XYZ#ENTRY",
                spread,
                "high-base",
                "Technology",
                holdsThroughEarnings,
                entry,
                2.0,
                Instant.parse("2026-02-10T20:30:00Z"),
                contracts,
                premium.times(Shares.of(shares)),
                ledger,
                state,
                0,
                watch,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public ExitSnapshot snapshot() {
        MarketSession session = CALENDAR.session(CALENDAR.dateOf(now)).orElseThrow();
        Optional<StockQuote> underlying = spot.map(
                price -> new StockQuote(XYZ, price.minus(CENT), price.plus(CENT), price, now, quotedAt(), false));
        Price shortMid = Price.ofCents(600);
        return new ExitSnapshot(
                now,
                session,
                killSwitch,
                underlying,
                value.map(net -> quote(spread.longLeg(), shortMid.plus(net))),
                value.map(net -> quote(spread.shortLeg(), shortMid)),
                opposite.map(mid -> quote(oppositeOfShort(), mid)),
                events,
                new FlatRates(rate));
    }

    private OptionContract oppositeOfShort() {
        OptionContract shortLeg = spread.shortLeg();
        return OptionContract.of(
                shortLeg.underlying(),
                shortLeg.expiration(),
                shortLeg.strike(),
                shortLeg.right().opposite());
    }

    private OptionQuote quote(OptionContract contract, Price mid) {
        Price bid = mid.minus(halfWidth).max(Price.ZERO);
        return withFeedAliveAt(ChainBuilder.aQuote(contract, bid, mid.times(2L).minus(bid)), quotedAt());
    }

    private Instant quotedAt() {
        return now.minusSeconds(quoteAgeSeconds);
    }

    public ExitDecision decided() {
        return decided(Configuration.STANDARD);
    }

    public ExitDecision decided(Configuration configuration) {
        return new ExitPolicy(configuration, CALENDAR).decide(position(), snapshot());
    }
}
