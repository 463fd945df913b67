package io.spreadtrader.core.risk;

import static io.spreadtrader.core.risk.DenialReason.*;
import static io.spreadtrader.core.risk.EntryScenario.SECTOR;
import static io.spreadtrader.core.risk.EntryScenario.aReservation;
import static io.spreadtrader.core.risk.EntryScenario.anEntry;
import static io.spreadtrader.core.risk.EntryScenario.vertical;
import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static io.spreadtrader.core.spread.ChainBuilder.aStockQuote;
import static io.spreadtrader.core.spread.ChainBuilder.withFeedAliveAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.StockEvent.CorporateAction;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryDenialsTest {
    /** Expiration 20 March; planned exit 6 March, the first session with 14 days left; one session more. */
    private static final LocalDate HORIZON = LocalDate.of(2026, 3, 9);

    private static final Map<DenialReason, UnaryOperator<EntryScenario>> CAUSES = causes();

    private static Map<DenialReason, UnaryOperator<EntryScenario>> causes() {
        Map<DenialReason, UnaryOperator<EntryScenario>> causes = new EnumMap<>(DenialReason.class);
        causes.put(TRADING_HALTED, entry -> entry.mode(TradingMode.HALTED));
        causes.put(REDUCING_ONLY, entry -> entry.mode(TradingMode.REDUCING));
        causes.put(BROKER_NOT_RECONCILED, EntryScenario::notReconciled);
        causes.put(MARKET_CLOSED, entry -> entry.now(Instant.parse("2026-02-11T21:00:00Z")));
        causes.put(UNDERLYING_HALTED, EntryScenario::underlyingHalted);
        causes.put(STALE_QUOTE, entry -> entry.longLeg(Optional.empty()));
        causes.put(PRICE_COLLAR, entry -> entry.prices(1.88, 3.26));
        causes.put(DUPLICATE_POSITION, entry -> entry.open("XYZ"));
        causes.put(MAX_OPEN_POSITIONS, entry -> {
            for (String symbol : List.of("AAA", "BBB", "CCC", "DDD", "EEE")) {
                entry.holding(aReservation(symbol, "Energy", Money.ofDollars(1), 0));
            }
            return entry;
        });
        causes.put(MAX_DAILY_ENTRIES, entry -> entry.entriesOn(TODAY, 3));
        causes.put(MAX_DAILY_ORDERS, entry -> entry.orderMessagesToday(200));
        causes.put(SIZE_BELOW_ONE_CONTRACT, entry -> entry.equity(Money.ofDollars(9_000)));
        causes.put(RISK_PER_TRADE, entry -> entry.contracts(11));
        causes.put(PORTFOLIO_HEAT, entry -> entry.holding(aReservation("HOT", "Energy", Money.ofDollars(9_500), 0)));
        causes.put(SECTOR_HEAT, entry -> entry.holding(aReservation("SEC", SECTOR, Money.ofDollars(3_500), 0)));
        causes.put(NET_DELTA, entry -> entry.holding(aReservation("LNG", "Energy", Money.ofDollars(1), 99_000)));
        causes.put(EARNINGS_BLACKOUT, entry -> entry.due(new Earnings(HORIZON, ReportTime.AFTER_CLOSE)));
        causes.put(EX_DIVIDEND_RISK, entry -> entry.due(new ExDividend(HORIZON, 5.00, false)));
        causes.put(CORPORATE_ACTION, entry -> entry.due(new CorporateAction(HORIZON, "merger")));
        causes.put(EVENT_DATE_UNKNOWN, EntryScenario::earningsUnknown);
        causes.put(BUYING_POWER, entry -> entry.whatIf(order -> new WhatIf(Money.ofDollars(1_000), Money.ofCents(-1))));
        causes.put(DAY_TRADES, entry -> entry.dayTradesLeft(0));
        return causes;
    }

    @Test
    void nothingRefusesAnOrdinaryEntry() {
        EntryVerdict verdict = anEntry().assessed();
        assertThat(verdict).isInstanceOf(EntryVerdict.Approved.class);
        ApprovedOrder approved = ((EntryVerdict.Approved) verdict).order();
        assertThat(approved.order()).isEqualTo(anEntry().request().order());
        assertThat(approved.worstPrice()).isEqualTo(Price.ofCents(195));
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonRefusesWithItsNumbers(DenialReason reason) {
        EntryVerdict verdict = CAUSES.get(reason).apply(anEntry()).assessed();
        assertThat(verdict).isInstanceOfSatisfying(EntryVerdict.Denied.class, denied -> {
            assertThat(denied.reason()).isEqualTo(reason);
            assertThat(denied.figures().isEmpty()).isFalse();
        });
    }

    @Test
    void ofTwoReasonsTheFirstIsGiven() {
        for (DenialReason first : DenialReason.values()) {
            for (DenialReason second : DenialReason.values()) {
                if (first.compareTo(second) < 0) {
                    EntryScenario both =
                            CAUSES.get(first).apply(CAUSES.get(second).apply(anEntry()));
                    assertThat(reason(both)).as(first + " before " + second).contains(first);
                }
            }
        }
    }

    @Test
    void theOrderIsTheOneOfTheRules() {
        assertThat(DenialReason.values())
                .extracting(Enum::name)
                .containsExactly(
                        "TRADING_HALTED",
                        "REDUCING_ONLY",
                        "BROKER_NOT_RECONCILED",
                        "MARKET_CLOSED",
                        "UNDERLYING_HALTED",
                        "STALE_QUOTE",
                        "PRICE_COLLAR",
                        "DUPLICATE_POSITION",
                        "MAX_OPEN_POSITIONS",
                        "MAX_DAILY_ENTRIES",
                        "MAX_DAILY_ORDERS",
                        "SIZE_BELOW_ONE_CONTRACT",
                        "RISK_PER_TRADE",
                        "PORTFOLIO_HEAT",
                        "SECTOR_HEAT",
                        "NET_DELTA",
                        "EARNINGS_BLACKOUT",
                        "EX_DIVIDEND_RISK",
                        "CORPORATE_ACTION",
                        "EVENT_DATE_UNKNOWN",
                        "BUYING_POWER",
                        "DAY_TRADES");
    }

    @Test
    void aKillSwitchHaltsEntriesWhateverTheMode() {
        assertThat(reason(anEntry().flattening())).contains(TRADING_HALTED);
    }

    @Test
    void theMarketIsOpenFromTheOpenUntilJustBeforeTheClose() {
        assertThat(reason(at("2026-02-11T14:29:59Z"))).contains(MARKET_CLOSED);
        assertThat(reason(at("2026-02-11T14:30:00Z"))).isEmpty();
        assertThat(reason(at("2026-02-11T20:59:59Z"))).contains(STALE_QUOTE);
        assertThat(reason(at("2026-02-11T21:00:00Z"))).contains(MARKET_CLOSED);
        assertThat(reason(at("2026-02-14T16:00:00Z"))).as("a Saturday").contains(MARKET_CLOSED);
        assertThat(reason(at("2026-02-16T16:00:00Z"))).as("Presidents' Day").contains(MARKET_CLOSED);
    }

    private static EntryScenario at(String now) {
        return anEntry().now(Instant.parse(now));
    }

    @Test
    void aFeedMayHaveBeenSilentForAMinuteButNoLonger() {
        assertThat(reason(anEntry().now(NOW.plusSeconds(60)))).isEmpty();
        assertThat(reason(anEntry().now(NOW.plusSeconds(61)))).contains(STALE_QUOTE);
        EntryScenario shortLegOld = anEntry();
        shortLegOld.shortLeg(Optional.of(withFeedAliveAt(shortLegOld.shortLeg().orElseThrow(), NOW.minusSeconds(61))));
        assertThat(reason(shortLegOld)).contains(STALE_QUOTE);
        assertThat(reason(anEntry().underlying(Optional.empty()))).contains(STALE_QUOTE);
    }

    @Test
    void aLegQuotedOnOneSideOnlyIsNoQuote() {
        assertThat(reason(anEntry().quoted(3.90, 4.00, 0, 0.05))).contains(STALE_QUOTE);
    }

    @Test
    void theWorstPriceMayLieAQuarterOfTheWidthBeyondNatural() {
        assertThat(reason(anEntry().prices(1.88, 3.25))).isEmpty();
        assertThat(reason(anEntry().prices(1.88, 3.2501))).contains(PRICE_COLLAR);
    }

    @Test
    void aDebitIsPaidAndLiesBelowTheWidth() {
        assertThat(reason(anEntry().prices(0, 1.95))).contains(PRICE_COLLAR);
        assertThat(reason(anEntry().prices(-1, 1.95))).contains(PRICE_COLLAR);
        assertThat(reason(anEntry().contracts(1).quoted(8.90, 9.00, 4.00, 4.10).prices(4.99, 4.99)))
                .isEmpty();
        assertThat(reason(anEntry().quoted(8.90, 9.00, 4.00, 4.10).prices(4.99, 5.00)))
                .contains(PRICE_COLLAR);
    }

    @Test
    void aCreditIsReceivedAndLiesBelowTheWidth() {
        EntryScenario bullPut = anEntry()
                .spread(vertical(PutCall.PUT, 90, 95))
                .quoted(0.90, 1.00, 2.10, 2.20)
                .maxLossPerContract(Money.ofDollars(395));
        assertThat(reason(bullPut.prices(-1.15, -1.10))).isEmpty();
        assertThat(reason(bullPut.prices(-1.15, 0))).contains(PRICE_COLLAR);
        assertThat(reason(bullPut.prices(-5.00, -1.10))).contains(PRICE_COLLAR);
    }

    @Test
    void aLimitBeyondTheWorstPriceIsRefused() {
        assertThat(reason(anEntry().prices(1.96, 1.95))).contains(PRICE_COLLAR);
    }

    @Test
    void oneIssuerIsOnePosition() {
        Reservation other = aReservation("XYZ.B", "Energy", Money.ofDollars(1), 0);
        assertThat(reason(anEntry().holding(other))).contains(DUPLICATE_POSITION);
        assertThat(reason(anEntry().open("XYZZ"))).isEmpty();
    }

    @Test
    void anEntryIsNotCountedAgainstItself() {
        EntryScenario full = anEntry().entriesOn(TODAY, 2).open("XYZ").betaDeltaPerContract(20_000);
        for (String symbol : List.of("AAA", "BBB", "CCC", "DDD")) {
            full.holding(aReservation(symbol, SECTOR, Money.ofDollars(752), 0));
        }
        assertThat(reason(full.alreadyReserved())).isEmpty();
        assertThat(reason(full.holding(aReservation("EEE", SECTOR, Money.ofDollars(1), 0))))
                .contains(MAX_OPEN_POSITIONS);
    }

    @Test
    void aReservedEntryStillMeetsAnotherClassOfTheSameIssuer() {
        assertThat(reason(anEntry().alreadyReserved().open("XYZ.B"))).contains(DUPLICATE_POSITION);
    }

    @Test
    void slotsEntriesAndOrdersRunOutExactlyAtTheirLimits() {
        EntryScenario fourOpen = anEntry();
        for (String symbol : List.of("AAA", "BBB", "CCC", "DDD")) {
            fourOpen.holding(aReservation(symbol, "Energy", Money.ofDollars(1), 0));
        }
        assertThat(reason(fourOpen)).isEmpty();
        assertThat(reason(fourOpen.open("EEE")))
                .as("held without a reservation")
                .contains(MAX_OPEN_POSITIONS);
        assertThat(reason(anEntry().entriesOn(TODAY, 2))).isEmpty();
        assertThat(reason(anEntry().entriesOn(TODAY.minusDays(1), 3)))
                .as("yesterday's")
                .isEmpty();
        assertThat(reason(anEntry().orderMessagesToday(199))).isEmpty();
    }

    @Test
    void oneContractMustFitIntoTwoPercent() {
        EntryScenario one = anEntry().contracts(1).maxLossPerContract(Money.ofDollars(200));
        assertThat(reason(one.equity(Money.ofDollars(10_000)))).isEmpty();
        assertThat(reason(one.equity(Money.ofCents(999_999)))).contains(SIZE_BELOW_ONE_CONTRACT);
        assertThat(reason(one.equity(Money.ofDollars(-5)))).contains(SIZE_BELOW_ONE_CONTRACT);
    }

    @Test
    void aTradeRisksTwoPercentAndTenContractsAtMost() {
        EntryScenario five = anEntry().contracts(5).maxLossPerContract(Money.ofDollars(400));
        assertThat(reason(five)).isEmpty();
        assertThat(reason(five.maxLossPerContract(Money.ofCents(40_001)))).contains(RISK_PER_TRADE);
        assertThat(reason(anEntry().contracts(10))).isEmpty();
        assertThat(reason(anEntry().contracts(11))).contains(RISK_PER_TRADE);
    }

    @Test
    void aPlanCannotTalkTheLossOfItsWorstPriceAway() {
        assertThat(reason(anEntry().contracts(10).prices(1.88, 2.01).maxLossPerContract(Money.ofDollars(1))))
                .contains(RISK_PER_TRADE);
    }

    @Test
    void heatMayReachItsLimitsButNotPassThem() {
        EntryScenario exact = anEntry().contracts(1).maxLossPerContract(Money.ofDollars(200));
        assertThat(reason(exact.holding(aReservation("HOT", "Energy", Money.ofDollars(9_800), 0))))
                .isEmpty();
        assertThat(reason(exact.holding(aReservation("HOT", "Energy", Money.ofCents(980_001), 0))))
                .contains(PORTFOLIO_HEAT);
        EntryScenario sector = anEntry().contracts(1).maxLossPerContract(Money.ofDollars(200));
        assertThat(reason(sector.holding(aReservation("SEC", SECTOR, Money.ofDollars(3_800), 0))))
                .isEmpty();
        assertThat(reason(sector.holding(aReservation("SEC", SECTOR, Money.ofCents(380_001), 0))))
                .contains(SECTOR_HEAT);
    }

    @Test
    void withoutAnyFactsSectorsAreNotToldApart() {
        String notGiven = StockFacts.SECTORS_NOT_GIVEN;
        assertThat(reason(anEntry().sector(notGiven).holding(aReservation("SEC", notGiven, Money.ofDollars(3_900), 0))))
                .isEmpty();
    }

    @Test
    void theBookLeansByItsEquityAtMostEitherWay() {
        EntryScenario leaning = anEntry().contracts(1).betaDeltaPerContract(1_000);
        assertThat(reason(leaning.holding(aReservation("LNG", "Energy", Money.ofDollars(1), 99_000))))
                .isEmpty();
        assertThat(reason(leaning.holding(aReservation("LNG", "Energy", Money.ofDollars(1), 99_000.01))))
                .contains(NET_DELTA);
        assertThat(reason(anEntry().contracts(1).betaDeltaPerContract(-100_001)))
                .contains(NET_DELTA);
        assertThat(reason(anEntry().contracts(1).betaDeltaPerContract(Double.NaN)))
                .contains(NET_DELTA);
    }

    @Test
    void reportsMatterAsFarAsThePlannedExitAndOneSession() {
        assertThat(reason(anEntry().due(new Earnings(HORIZON, ReportTime.UNKNOWN))))
                .contains(EARNINGS_BLACKOUT);
        assertThat(reason(anEntry().due(new Earnings(HORIZON.plusDays(1), ReportTime.BEFORE_OPEN))))
                .isEmpty();
        assertThat(reason(anEntry().due(new Earnings(TODAY, ReportTime.BEFORE_OPEN))))
                .as("told already")
                .isEmpty();
        assertThat(reason(anEntry().due(new Earnings(TODAY, ReportTime.AFTER_CLOSE))))
                .contains(EARNINGS_BLACKOUT);
        assertThat(reason(anEntry().due(new Earnings(TODAY, ReportTime.UNKNOWN))))
                .contains(EARNINGS_BLACKOUT);
        assertThat(reason(anEntry().due(new Earnings(TODAY.minusDays(1), ReportTime.AFTER_CLOSE))))
                .isEmpty();
    }

    @Test
    void aDividendMattersWhereItExceedsTheTimeValueOfAShortCall() {
        // The 105 call at 2.05 implies the more volatility the more dividend is due; 14 days are left on the eve.
        assertThat(reason(anEntry().due(new ExDividend(HORIZON, 2.00, false)))).isEmpty();
        assertThat(reason(anEntry().due(new ExDividend(HORIZON, 5.00, false)))).contains(EX_DIVIDEND_RISK);
        assertThat(reason(anEntry().due(new ExDividend(HORIZON.plusDays(1), 5.00, false))))
                .isEmpty();
        assertThat(reason(anEntry().due(new ExDividend(TODAY, 5.00, false))))
                .as("gone today")
                .isEmpty();
        EntryScenario bearPut =
                anEntry().spread(vertical(PutCall.PUT, 105, 100)).quoted(6.9, 7.0, 5.0, 5.1);
        assertThat(reason(bearPut.due(new ExDividend(HORIZON, 5.00, false))))
                .as("no short call")
                .isEmpty();
    }

    @Test
    void contractsThatWillChangeAreNotEntered() {
        assertThat(reason(anEntry().due(new CorporateAction(HORIZON, "spin-off"))))
                .contains(CORPORATE_ACTION);
        assertThat(reason(anEntry().due(new CorporateAction(HORIZON.plusDays(1), "spin-off"))))
                .isEmpty();
        assertThat(reason(anEntry().due(new ExDividend(HORIZON, 9, true)))).contains(CORPORATE_ACTION);
        assertThat(reason(anEntry().due(new Split(HORIZON, 1.5)))).contains(CORPORATE_ACTION);
        assertThat(reason(anEntry().due(new Split(HORIZON, 0.1)))).contains(CORPORATE_ACTION);
        assertThat(reason(anEntry().due(new Split(HORIZON, 4))))
                .as("stays standard")
                .isEmpty();
    }

    @Test
    void unknownDatesAreRefusedUnlessAllowed() {
        Configuration allowing = Configuration.STANDARD.with(Settings.UNKNOWN_EVENTS, "allow", Origin.BUILT_IN);
        assertThat(reason(anEntry().earningsUnknown())).contains(EVENT_DATE_UNKNOWN);
        assertThat(reason(anEntry().dividendsUnknown())).contains(EVENT_DATE_UNKNOWN);
        assertThat(anEntry().earningsUnknown().dividendsUnknown().assessed(allowing))
                .isInstanceOf(EntryVerdict.Approved.class);
    }

    @Test
    void theBrokerIsAskedLastAndAtTheWorstPrice() {
        List<ComboOrder> asked = new ArrayList<>();
        EntryScenario entry = anEntry().whatIf(order -> {
            asked.add(order);
            return new WhatIf(Money.ofDollars(975), Money.ZERO);
        });
        assertThat(reason(entry)).isEmpty();
        assertThat(asked).singleElement().satisfies(order -> assertThat(order.limit())
                .isEqualTo(Price.ofCents(195)));
        assertThat(reason(entry.earningsUnknown())).contains(EVENT_DATE_UNKNOWN);
        assertThat(asked).hasSize(1);
    }

    @Test
    void oneDayTradeLeftIsEnough() {
        assertThat(reason(anEntry().dayTradesLeft(1))).isEmpty();
    }

    @Test
    void anOrderThatDoesNotOpenItsPlanIsABug() {
        EntryRequest request = anEntry().request();
        ComboOrder closing = ComboOrder.toClose(
                request.order().id(),
                request.plan().spread(),
                5,
                request.order().limit());
        assertThatThrownBy(() -> new EntryRequest(closing, request.worstPrice(), request.plan()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesOfOtherContractsAreABug() {
        EntryScenario entry = anEntry();
        entry.longLeg(Optional.of(
                aQuote(vertical(PutCall.CALL, 101, 105).longLeg(), Price.ofCents(300), Price.ofCents(310))));
        assertThatThrownBy(entry::assessed).isInstanceOf(IllegalArgumentException.class);
        EntryScenario elsewhere = anEntry().underlying(Optional.of(aStockQuote(Symbol.of("ZZZ"), Price.ofCents(100))));
        assertThatThrownBy(elsewhere::assessed).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<DenialReason> reason(EntryScenario scenario) {
        return scenario.assessed() instanceof EntryVerdict.Denied denied
                ? Optional.of(denied.reason())
                : Optional.empty();
    }
}
