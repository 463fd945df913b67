package io.spreadtrader.core.spread;

import static io.spreadtrader.core.spread.ChainBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the default filters leave on real chains: the ground the defaults stand on. The rules say 6 to 25 bull calls and
 * 12 or more bear puts for each of five chains. Of the five of 11 February that holds for the bull calls of the four
 * stocks (9 or 10; the fund has 131, with strikes each dollar), and for the bear puts of three; 5 and 11 are left on
 * AAPL and TSLA. The later snapshots, mostly of one expiration in the window, leave fewer.
 */
class RealChainsTest {
    private static final double RATE = 0.037;

    @Test
    void theDefaultsLeaveSomethingToChooseFrom() {
        Map<String, OptionChain> chains = RealChains.all();
        assertThat(chains).hasSize(20);
        Map<String, List<Integer>> bullCallsAndBearPuts = new TreeMap<>();
        for (String symbol : List.of("AAPL", "AMZN", "NVDA", "SPY", "TSLA")) {
            OptionChain chain = chains.get(symbol + "_options");
            bullCallsAndBearPuts.put(symbol, List.of(count(chain, Direction.LONG), count(chain, Direction.SHORT)));
        }
        assertThat(bullCallsAndBearPuts)
                .containsEntry("AAPL", List.of(9, 5))
                .containsEntry("AMZN", List.of(10, 12))
                .containsEntry("NVDA", List.of(10, 14))
                .containsEntry("SPY", List.of(131, 13))
                .containsEntry("TSLA", List.of(9, 11));
    }

    @Test
    void everyCandidateOnEveryRealChainKeepsTheRules() {
        int candidates = 0;
        for (OptionChain chain : RealChains.all().values()) {
            for (String style : List.of("debit", "credit")) {
                Configuration configuration = Configuration.STANDARD.with(Settings.STYLE, style, Origin.BUILT_IN);
                for (Direction direction : Direction.values()) {
                    Selection selection = select(chain, direction, configuration);
                    if (selection instanceof Selection.Selected selected) {
                        candidates += selected.ranked().size();
                        selected.ranked()
                                .forEach(candidate ->
                                        CandidateInvariants.check(candidate, chain, direction, configuration));
                    }
                }
            }
        }
        assertThat(candidates).isGreaterThan(1_000);
    }

    private static int count(OptionChain chain, Direction direction) {
        return select(chain, direction, Configuration.STANDARD) instanceof Selection.Selected selected
                ? selected.ranked().size()
                : 0;
    }

    private static Selection select(OptionChain chain, Direction direction, Configuration configuration) {
        SelectionContext context = new SelectionContext(
                chain.at(),
                LocalDate.ofInstant(chain.at(), MarketCalendar.NEW_YORK),
                new FlatRates(RATE),
                KnownEvents.none().dividendsUnknown(),
                OptionalDouble.empty(),
                0.3);
        return new SpreadSelector(configuration).select(aSignal(chain.symbol(), direction), chain, context);
    }
}
