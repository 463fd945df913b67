package io.spreadtrader.core.spread;

import static io.spreadtrader.core.spread.ChainBuilder.EXPIRATION;
import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.RATE;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.spread.ChainBuilder.XYZ;
import static io.spreadtrader.core.spread.ChainBuilder.aChain;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static io.spreadtrader.core.spread.ChainBuilder.aSelectionContext;
import static io.spreadtrader.core.spread.ChainBuilder.aSignal;
import static io.spreadtrader.core.spread.ChainBuilder.withBrokerVolatility;
import static io.spreadtrader.core.spread.ChainBuilder.withFeedAliveAt;
import static io.spreadtrader.core.spread.ChainBuilder.withMultiplier;
import static io.spreadtrader.core.spread.ChainBuilder.withOpenInterest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.pricing.Dividends;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.SpreadType;
import io.spreadtrader.core.value.Symbol;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadSelectorTest {
    private static final Set<String> LEG_FILTERS = Set.of(
            "expiration",
            "non-standard",
            "one-sided",
            "stale-feed",
            "open-interest",
            "leg-width",
            "implied-volatility",
            "volatility-difference");

    @ParameterizedTest
    @CsvSource({"LONG, debit, BULL_CALL", "SHORT, debit, BEAR_PUT", "LONG, credit, BULL_PUT", "SHORT, credit, BEAR_CALL"
    })
    void aSignalAndAStyleMakeOneTypeOfSpread(Direction direction, String style, SpreadType type) {
        Configuration configuration = with("style", style).with("credit-min-share-of-width", "10%", Origin.BUILT_IN);
        assertThat(select(aChain(), direction, configuration, aSelectionContext()))
                .isInstanceOfSatisfying(Selection.Selected.class, selected -> assertThat(selected.ranked())
                        .allSatisfy(candidate ->
                                assertThat(candidate.spread().type()).isEqualTo(type)));
    }

    @ParameterizedTest
    @CsvSource({"50, BULL_PUT", "49.9, BULL_CALL", "-1, BULL_CALL"})
    void premiumIsSoldFromTheRankOn(double rank, SpreadType type) {
        SelectionContext context = new SelectionContext(
                NOW,
                TODAY,
                new FlatRates(RATE),
                KnownEvents.none(),
                rank < 0 ? OptionalDouble.empty() : OptionalDouble.of(rank),
                0.3);
        Configuration configuration =
                with("style", "by-iv-rank").with("credit-min-share-of-width", "10%", Origin.BUILT_IN);
        assertThat(select(aChain(), Direction.LONG, configuration, context))
                .isInstanceOfSatisfying(
                        Selection.Selected.class,
                        selected -> assertThat(selected.best().spread().type()).isEqualTo(type));
    }

    @Test
    void everyPairOfStrikesIsEitherACandidateOrCountedOnce() {
        Selection.Selected selected = selected(aChain(), Direction.LONG, Configuration.STANDARD);
        int legs = 61 - counted(selected, LEG_FILTERS::contains);
        int pairs = counted(selected, name -> !LEG_FILTERS.contains(name));
        assertThat(pairs + selected.ranked().size()).isEqualTo(legs * (legs - 1) / 2);
        assertThat(selected.ranked())
                .extracting(candidate -> candidate.spread().width())
                .as("not only neighbours")
                .anyMatch(width -> width.isAbove(Price.ofCents(200)));
    }

    private static int counted(Selection selection, Predicate<String> names) {
        return selection.removedByFilter().entrySet().stream()
                .filter(entry -> names.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    void expirationsOutsideTheDaysAreRemoved() {
        ChainBuilder edges =
                aChain().expirations(TODAY.plusDays(29), TODAY.plusDays(30), TODAY.plusDays(45), TODAY.plusDays(46));
        Selection.Selected selected = selected(edges, Direction.LONG, Configuration.STANDARD);
        assertThat(selected.removedByFilter()).containsEntry("expiration", 122);
        assertThat(selected.ranked())
                .extracting(candidate -> candidate.spread().expiration())
                .containsOnly(TODAY.plusDays(30), TODAY.plusDays(45));
    }

    @Test
    void eachLegFilterRemovesWhatItNames() {
        assertRemovesAll("one-sided", quote -> aQuote(quote.contract(), Price.ZERO, quote.ask()));
        assertRemovesAll("one-sided", quote -> aQuote(quote.contract(), quote.ask(), quote.ask()));
        assertRemovesAll("stale-feed", quote -> withFeedAliveAt(quote, NOW.minusSeconds(61)));
        assertRemovesAll("open-interest", quote -> withOpenInterest(quote, 99));
        assertRemovesAll("non-standard", quote -> withMultiplier(quote, OptionalInt.of(10), "XYZ"));
        assertRemovesAll("non-standard", quote -> withMultiplier(quote, OptionalInt.empty(), "XYZ1"));
        assertRemovesAll("leg-width", quote -> aQuote(quote.contract(), Price.ofCents(500), Price.ofCents(600)));
        assertRemovesAll(
                "implied-volatility", quote -> aQuote(quote.contract(), Price.ofCents(50_000), Price.ofCents(50_010)));
        assertRemovesAll("volatility-difference", quote -> withBrokerVolatility(quote, 0.5));
    }

    @Test
    void whatIsExactlyAtALegsLimitStays() {
        UnaryOperator<OptionQuote> atLimits =
                quote -> withOpenInterest(withFeedAliveAt(quote, NOW.minusSeconds(60)), 100);
        assertThat(selected(aChain().changing(atLimits), Direction.LONG, Configuration.STANDARD)
                        .removedByFilter())
                .doesNotContainKeys("stale-feed", "open-interest");
        LegFilter filter = new LegFilter(Configuration.STANDARD);
        assertThat(filter.removes(quoted(1.85, 2.15), TODAY, NOW)).isEmpty();
        assertThat(filter.removes(quoted(1.85, 2.16), TODAY, NOW)).contains(Filter.LEG_WIDTH);
        assertThat(filter.removes(quoted(0.05, 0.15), TODAY, NOW)).isEmpty();
        assertThat(filter.removes(quoted(0.05, 0.16), TODAY, NOW)).contains(Filter.LEG_WIDTH);
        OptionQuote compared = withBrokerVolatility(quoted(1.85, 2.15), 0.25);
        assertThat(filter.removes(compared, OptionalDouble.of(0.35))).isEmpty();
        assertThat(filter.removes(compared, OptionalDouble.of(0.3501))).contains(Filter.VOLATILITY_DIFFERENCE);
        assertThat(filter.removes(compared, OptionalDouble.of(0.1499))).contains(Filter.VOLATILITY_DIFFERENCE);
    }

    private static OptionQuote quoted(double bid, double ask) {
        OptionQuote any = aChain().build().quotes().getFirst();
        return aQuote(any.contract(), Price.ofDollars(bid), Price.ofDollars(ask));
    }

    private static void assertRemovesAll(String filter, UnaryOperator<OptionQuote> change) {
        Selection selection =
                select(aChain().changing(change), Direction.LONG, Configuration.STANDARD, aSelectionContext());
        assertThat(selection).as(filter).isInstanceOf(Selection.NoTrade.class);
        assertThat(selection.removedByFilter().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(61);
        // A leg deep in the money may have no implied volatility to compare.
        assertThat(selection.removedByFilter().get(filter)).as(filter).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "debit-long-delta-min, 0.51, debit, long-leg-delta",
        "debit-short-delta-max, 0.05, debit, short-leg-delta",
        "spread-width-share, 0%, debit, spread-width",
        "debit-max-cost, 0, debit, cost",
        "debit-min-reward-to-risk, 99, debit, reward-to-risk",
        "debit-min-probability, 99%, debit, probability-of-profit",
        "credit-long-delta-min, 0.99, credit, long-leg-delta",
        "credit-short-delta-min, 0.36, credit, short-leg-delta",
        "credit-min-share-of-width, 99%, credit, credit-to-width",
        "credit-min-probability, 100%, credit, probability-of-profit",
        "clearing-fee, 500, debit, no-profit"
    })
    void eachPairFilterRemovesWhatItNames(String setting, String value, String style, String filter) {
        Configuration configuration = with(setting, value).with("style", style, Origin.BUILT_IN);
        if (!setting.equals("credit-min-share-of-width")) {
            configuration = configuration.with("credit-min-share-of-width", "10%", Origin.BUILT_IN);
        }
        Selection selection = select(aChain(), Direction.LONG, configuration, aSelectionContext());
        assertThat(selection).isInstanceOf(Selection.NoTrade.class);
        assertThat(selection.removedByFilter()).containsKey(filter);
    }

    @Test
    void aPairThatCannotBeTradedBetweenNothingAndItsWidthIsRemoved() {
        // Quotes so wide that crossing both costs more than the strikes are apart.
        UnaryOperator<OptionQuote> flat = quote -> quote.contract().right() == PutCall.PUT
                ? quote
                : aQuote(
                        quote.contract(),
                        Price.ofDollars(3 - 0.25 * (quote.contract().strike().dollars() - 100)),
                        Price.ofDollars(3.4 - 0.25 * (quote.contract().strike().dollars() - 100)));
        Configuration loose = with("spread-width-share", "1000%")
                .with("debit-short-delta-max", "1", Origin.BUILT_IN)
                .with("debit-long-delta-max", "1", Origin.BUILT_IN)
                .with("debit-long-delta-min", "0", Origin.BUILT_IN)
                .with("debit-short-delta-min", "0", Origin.BUILT_IN)
                .with("price", "natural", Origin.BUILT_IN);
        ChainBuilder chain = aChain().strikes(0.40, 10).changing(flat);
        Selection selection = select(chain, Direction.LONG, loose, aSelectionContext());
        assertThat(selection.removedByFilter()).containsKey("price-bounds");
    }

    @ParameterizedTest
    @CsvSource({"reward-to-risk", "probability-of-profit", "expected-value", "credit-to-width", "theta-per-risk"})
    void theBestComesFirst(String rankBy) {
        Map<String, ToDoubleFunction<Candidate>> measures = Map.of(
                "reward-to-risk", Candidate::rewardToRisk,
                "probability-of-profit", Candidate::probabilityOfProfit,
                "expected-value", candidate -> candidate.expectedValueRealized().cents(),
                "credit-to-width", Candidate::creditToWidth,
                "theta-per-risk", Candidate::thetaPerRisk);
        List<Candidate> ranked =
                selected(aChain(), Direction.LONG, with("rank-by", rankBy)).ranked();
        assertThat(ranked).hasSizeGreaterThan(3);
        assertThat(ranked)
                .isSortedAccordingTo(Comparator.comparingDouble(measures.get(rankBy))
                        .reversed()
                        .thenComparing(candidate -> candidate.quote().quotedWidth())
                        .thenComparing(candidate -> candidate.spread().id()));
    }

    @Test
    void crossingAtOnceMakesNaturalTheWorstPrice() {
        selected(aChain(), Direction.LONG, with("price", "natural")).ranked().forEach(candidate -> assertThat(
                        candidate.worst())
                .isEqualTo(candidate.quote().natural()));
    }

    @Test
    void sourcesAreNamedAndDividendsNeverSilentlyZero() {
        Candidate known =
                selected(aChain(), Direction.LONG, Configuration.STANDARD).best();
        assertThat(known.ratesSource()).isEqualTo("flat 0.04");
        assertThat(known.dividendsSource()).isEqualTo("test events");
        SelectionContext unknown = new SelectionContext(
                NOW, TODAY, new FlatRates(RATE), KnownEvents.none().dividendsUnknown(), OptionalDouble.empty(), 0.3);
        assertThat(select(aChain(), Direction.LONG, Configuration.STANDARD, unknown))
                .isInstanceOfSatisfying(Selection.Selected.class, selected -> assertThat(
                                selected.best().dividendsSource())
                        .isEqualTo(Dividends.NONE_KNOWN));
    }

    /** A chain quoted with a dividend looks like one without it once the dividend is known. */
    @Test
    void aKnownDividendIsTakenOffTheSpot() {
        KnownEvents due = KnownEvents.of(new ExDividend(TODAY.plusDays(20), 1.5, false));
        double presentValue = 1.5 * Math.exp(-RATE * 20 / 365);
        SelectionContext context =
                new SelectionContext(NOW, TODAY, new FlatRates(RATE), due, OptionalDouble.empty(), 0.3);
        ExpirationMarket market =
                ExpirationMarket.of(EXPIRATION, aChain().dividends(presentValue).build(), context);
        assertThat(market.presentSpot()).isCloseTo(100 - presentValue, within(1e-12));
        assertThat(market.smile().orElseThrow().volatility(105)).isCloseTo(0.30, within(0.002));
        assertThat(market.smile().orElseThrow().volatility(90)).isCloseTo(0.30, within(0.002));
    }

    @Test
    void expectedValueAtImpliedVolatilityIsAboutMinusTheCosts() {
        for (Candidate candidate :
                selected(aChain(), Direction.LONG, Configuration.STANDARD).ranked()) {
            double costs = candidate.worst().minus(candidate.quote().mid()).dollars() * 100 + 2.8;
            assertThat(candidate.expectedValueImplied().dollars()).isCloseTo(-costs, within(0.02));
        }
    }

    @Test
    void aChainOfAnotherSymbolIsABug() {
        assertThatThrownBy(() -> select(
                        aChain().of(Symbol.of("ABC")), Direction.LONG, Configuration.STANDARD, aSelectionContext()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyChainIsNoTrade() {
        assertThat(select(aChain().expirations(), Direction.LONG, Configuration.STANDARD, aSelectionContext()))
                .isEqualTo(new Selection.NoTrade(Map.of()));
    }

    /** Invariants of {@link CandidateInvariants}, on chains nobody chose. */
    @Test
    void noCandidateOnAnyChainViolatesAFilter() {
        Random random = new Random(20260211);
        int candidates = 0;
        for (int i = 0; i < 300; i++) {
            double level = 0.15 + 0.6 * random.nextDouble();
            double skew = -1.5 * random.nextDouble();
            double spot = 25 + 400 * random.nextDouble();
            ChainBuilder builder = aChain().at(spot)
                    .strikes(spot < 60 ? 1 : spot < 200 ? 2.5 : 5, 5 + random.nextInt(25))
                    .halfWidth(0.001 + 0.06 * random.nextDouble())
                    .volatility(strike -> Math.max(0.05, level + skew * level * StrictMath.log(strike / spot)))
                    .expirations(TODAY.plusDays(20 + random.nextInt(20)), TODAY.plusDays(40 + random.nextInt(10)))
                    .changing(quote -> withOpenInterest(quote, random.nextInt(1_000)));
            Configuration configuration = with("style", random.nextBoolean() ? "debit" : "credit");
            Direction direction = random.nextBoolean() ? Direction.LONG : Direction.SHORT;
            var chain = builder.build();
            Selection selection =
                    new SpreadSelector(configuration).select(aSignal(XYZ, direction), chain, aSelectionContext());
            if (selection instanceof Selection.Selected selected) {
                candidates += selected.ranked().size();
                selected.ranked()
                        .forEach(candidate -> CandidateInvariants.check(candidate, chain, direction, configuration));
                assertThat(selected.ranked().stream()
                                .map(candidate -> candidate.spread().id())
                                .collect(Collectors.toSet()))
                        .hasSameSizeAs(selected.ranked());
            }
        }
        assertThat(candidates).isGreaterThan(500);
    }

    private static Configuration with(String key, String value) {
        return Configuration.STANDARD.with(key, value, Origin.BUILT_IN);
    }

    private static Selection.Selected selected(ChainBuilder chain, Direction direction, Configuration configuration) {
        return (Selection.Selected) select(chain, direction, configuration, aSelectionContext());
    }

    private static Selection select(
            ChainBuilder chain, Direction direction, Configuration configuration, SelectionContext context) {
        return new SpreadSelector(configuration).select(aSignal(XYZ, direction), chain.build(), context);
    }
}
