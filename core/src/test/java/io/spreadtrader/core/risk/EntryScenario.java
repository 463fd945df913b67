package io.spreadtrader.core.risk;

import static io.spreadtrader.core.spread.ChainBuilder.EXPIRATION;
import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.RATE;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.spread.ChainBuilder.XYZ;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static io.spreadtrader.core.spread.ChainBuilder.aSignal;
import static io.spreadtrader.core.spread.ChainBuilder.aStockQuote;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An entry nothing refuses, and the world it is assessed in: five bull calls 100/105 on XYZ for 1.95 at worst, $100,000
 * of equity, an empty portfolio. Each method changes one thing.
 */
public final class EntryScenario {
    public static final String POSITION_ID = TODAY + "#XYZ#ENTRY";
    public static final String SECTOR = "Technology";
    private static final MarketCalendar CALENDAR = new NyseCalendar();

    private VerticalSpread spread = bullCall(100, 105);
    private String sector = SECTOR;
    private int contracts = 5;
    private Price limit = Price.ofCents(188);
    private Price worst = Price.ofCents(195);
    private Money maxLossPerContract = Money.ofCents(19_790);
    private double betaDeltaPerContract = 1_500;
    private Instant now = NOW;
    private TradingStatus status = TradingStatus.starting(Money.ofDollars(100_000), NOW);
    private boolean reconciled = true;
    private Optional<StockQuote> underlying = Optional.of(aStockQuote(XYZ, Price.ofCents(10_000)));
    private Optional<OptionQuote> longLeg;
    private Optional<OptionQuote> shortLeg;
    private final Map<String, Reservation> reservations = new TreeMap<>();
    private LocalDate portfolioDay = TODAY;
    private int entriesToday;
    private final Set<Symbol> openUnderlyings = new TreeSet<>();
    private Money equity = Money.ofDollars(100_000);
    private int orderMessagesToday;
    private KnownEvents events = KnownEvents.none();
    private Function<ComboOrder, WhatIf> whatIf = order -> new WhatIf(Money.ofDollars(1_000), Money.ofDollars(50_000));
    private OptionalInt dayTradesLeft = OptionalInt.empty();

    private EntryScenario() {
        quoted(3.90, 4.00, 2.00, 2.10);
    }

    public static EntryScenario anEntry() {
        return new EntryScenario();
    }

    /** The world of {@link #anEntry()}, for assessing anything else in it. */
    public static RiskContext aRiskContext() {
        return anEntry().context();
    }

    public static VerticalSpread bullCall(double longStrike, double shortStrike) {
        return vertical(PutCall.CALL, longStrike, shortStrike);
    }

    public static VerticalSpread vertical(PutCall right, double longStrike, double shortStrike) {
        return new VerticalSpread(
                OptionContract.of(XYZ, EXPIRATION, Price.ofDollars(longStrike), right),
                OptionContract.of(XYZ, EXPIRATION, Price.ofDollars(shortStrike), right));
    }

    public static Reservation aReservation(String symbol, String sector, Money maxLoss, double betaDelta) {
        return new Reservation(TODAY + "#" + symbol + "#ENTRY", Symbol.of(symbol), sector, 1, maxLoss, betaDelta);
    }

    public EntryScenario spread(VerticalSpread newSpread) {
        spread = newSpread;
        return this;
    }

    /** Bids and asks of the long and the short leg, dollars. */
    public EntryScenario quoted(double longBid, double longAsk, double shortBid, double shortAsk) {
        longLeg = Optional.of(aQuote(spread.longLeg(), Price.ofDollars(longBid), Price.ofDollars(longAsk)));
        shortLeg = Optional.of(aQuote(spread.shortLeg(), Price.ofDollars(shortBid), Price.ofDollars(shortAsk)));
        return this;
    }

    public EntryScenario sector(String newSector) {
        sector = newSector;
        return this;
    }

    public EntryScenario contracts(int newContracts) {
        contracts = newContracts;
        return this;
    }

    public EntryScenario prices(double newLimit, double newWorst) {
        limit = Price.ofDollars(newLimit);
        worst = Price.ofDollars(newWorst);
        return this;
    }

    public EntryScenario maxLossPerContract(Money newMaxLoss) {
        maxLossPerContract = newMaxLoss;
        return this;
    }

    public EntryScenario betaDeltaPerContract(double newBetaDelta) {
        betaDeltaPerContract = newBetaDelta;
        return this;
    }

    public EntryScenario now(Instant newNow) {
        now = newNow;
        return this;
    }

    public EntryScenario mode(TradingMode mode) {
        status = status.switchedTo(mode, false, "a test says so", NOW);
        return this;
    }

    public EntryScenario flattening() {
        status = status.switchedTo(TradingMode.ACTIVE, true, "a test says so", NOW);
        return this;
    }

    public EntryScenario notReconciled() {
        reconciled = false;
        return this;
    }

    public EntryScenario underlyingHalted() {
        StockQuote quote = aStockQuote(XYZ, Price.ofCents(10_000));
        underlying = Optional.of(new StockQuote(
                quote.symbol(), quote.bid(), quote.ask(), quote.last(), quote.at(), quote.feedAliveAt(), true));
        return this;
    }

    public EntryScenario underlying(Optional<StockQuote> quote) {
        underlying = quote;
        return this;
    }

    public EntryScenario longLeg(Optional<OptionQuote> quote) {
        longLeg = quote;
        return this;
    }

    public EntryScenario shortLeg(Optional<OptionQuote> quote) {
        shortLeg = quote;
        return this;
    }

    public Optional<OptionQuote> shortLeg() {
        return shortLeg;
    }

    public EntryScenario holding(Reservation reservation) {
        reservations.put(reservation.positionId(), reservation);
        return this;
    }

    /** The portfolio already holds what this very entry needs. */
    public EntryScenario alreadyReserved() {
        entriesToday++;
        return holding(new Reservation(
                POSITION_ID,
                XYZ,
                SECTOR,
                contracts,
                maxLossPerContract.times(contracts),
                betaDeltaPerContract * contracts));
    }

    public EntryScenario entriesOn(LocalDate day, int count) {
        portfolioDay = day;
        entriesToday = count;
        return this;
    }

    public EntryScenario open(String symbol) {
        openUnderlyings.add(Symbol.of(symbol));
        return this;
    }

    public EntryScenario equity(Money newEquity) {
        equity = newEquity;
        return this;
    }

    public EntryScenario orderMessagesToday(int count) {
        orderMessagesToday = count;
        return this;
    }

    public EntryScenario due(StockEvent event) {
        events = events.and(event);
        return this;
    }

    public EntryScenario earningsUnknown() {
        events = events.earningsUnknown();
        return this;
    }

    public EntryScenario dividendsUnknown() {
        events = events.dividendsUnknown();
        return this;
    }

    public EntryScenario whatIf(Function<ComboOrder, WhatIf> newWhatIf) {
        whatIf = newWhatIf;
        return this;
    }

    public EntryScenario dayTradesLeft(int left) {
        dayTradesLeft = OptionalInt.of(left);
        return this;
    }

    public EntryRequest request() {
        EntryPlan plan = new EntryPlan(
                spread,
                aSignal(XYZ, spread.direction()),
                "signal",
                sector,
                maxLossPerContract,
                Money.ofDollars(300),
                betaDeltaPerContract);
        return new EntryRequest(
                ComboOrder.toOpen(ClientOrderId.of(POSITION_ID, 1), spread, contracts, limit), worst, plan);
    }

    public RiskContext context() {
        return new RiskContext(
                now,
                status,
                BooksAgreement.of(reconciled),
                underlying,
                longLeg,
                shortLeg,
                new Portfolio(portfolioDay, entriesToday, reservations, 1),
                openUnderlyings,
                orderMessagesToday,
                events,
                new FlatRates(RATE),
                () -> new AccountSummary(equity, equity, equity, equity, dayTradesLeft),
                whatIf);
    }

    public EntryVerdict assessed() {
        return assessed(Configuration.STANDARD);
    }

    public EntryVerdict assessed(Configuration configuration) {
        return new RiskPolicy(configuration, CALENDAR).assessEntry(request(), context());
    }
}
