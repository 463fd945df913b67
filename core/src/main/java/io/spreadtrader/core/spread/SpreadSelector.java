package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.spread.Selection.NoTrade;
import io.spreadtrader.core.spread.Selection.Selected;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.SpreadType;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the vertical spreads a signal may become: every pair of strikes of one expiration and right, less what the
 * filters remove, best first.
 */
public final class SpreadSelector {
    private final Configuration configuration;
    private final LegFilter legFilter;
    private final PairFilter pairFilter;
    private final Economics economics;

    public SpreadSelector(Configuration configuration) {
        this.configuration = configuration;
        this.legFilter = new LegFilter(configuration);
        this.pairFilter = new PairFilter(configuration);
        this.economics = new Economics(configuration);
    }

    /**
     * The candidates of one signal, best first.
     *
     * @throws IllegalArgumentException when the chain is another symbol's
     */
    public Selection select(Signal signal, OptionChain chain, SelectionContext context) {
        if (!signal.symbol().equals(chain.symbol())) {
            throw new IllegalArgumentException("signal is on " + signal.symbol() + ", chain on " + chain.symbol());
        }
        SpreadType type = typeFor(signal.direction(), context.ivRank());
        RemovalCount removed = new RemovalCount();
        List<Candidate> candidates = new ArrayList<>();
        usableQuotes(chain, type, context, removed).forEach((expiration, quotes) -> {
            ExpirationMarket market = ExpirationMarket.of(expiration, chain, context);
            candidates.addAll(pairs(priced(quotes, market, removed), type, market, context, removed));
        });
        candidates.sort(Ranking.of(configuration));
        return candidates.isEmpty() ? new NoTrade(removed.byName()) : new Selected(candidates, removed.byName());
    }

    /** By implied-volatility rank: premium is sold from the set rank on; an unknown rank is no reason to sell. */
    private SpreadType typeFor(Direction direction, OptionalDouble ivRank) {
        boolean credit =
                switch (configuration.get(Settings.STYLE)) {
                    case "credit" -> true;
                    case "by-iv-rank" ->
                        ivRank.isPresent() && ivRank.getAsDouble() >= configuration.get(Settings.IV_RANK_TO_SELL);
                    default -> false;
                };
        return SpreadType.of(direction, credit);
    }

    /** Legs of the right that pass without being priced, by expiration, each list by strike. */
    private Map<LocalDate, List<OptionQuote>> usableQuotes(
            OptionChain chain, SpreadType type, SelectionContext context, RemovalCount removed) {
        return chain.quotes().stream()
                .filter(quote -> quote.contract().right() == type.right())
                .filter(quote -> removed.passes(legFilter.removes(quote, context.today(), context.now())))
                .collect(Collectors.groupingBy(
                        quote -> quote.contract().expiration(), TreeMap::new, Collectors.toList()));
    }

    private List<PricedLeg> priced(List<OptionQuote> quotes, ExpirationMarket market, RemovalCount removed) {
        List<PricedLeg> legs = new ArrayList<>();
        for (OptionQuote quote : quotes) {
            OptionalDouble volatility = market.impliedVolatility(quote);
            if (removed.passes(legFilter.removes(quote, volatility))) {
                double found = volatility.orElseThrow();
                legs.add(new PricedLeg(quote, found, market.greeks(quote.contract(), found)));
            }
        }
        return legs;
    }

    private List<Candidate> pairs(
            List<PricedLeg> legs,
            SpreadType type,
            ExpirationMarket market,
            SelectionContext context,
            RemovalCount removed) {
        boolean longIsLower = type.direction() == Direction.LONG;
        List<Candidate> candidates = new ArrayList<>();
        for (int lower = 0; lower < legs.size(); lower++) {
            for (int upper = lower + 1; upper < legs.size(); upper++) {
                PricedLeg longLeg = legs.get(longIsLower ? lower : upper);
                PricedLeg shortLeg = legs.get(longIsLower ? upper : lower);
                // A source may list a contract twice; that is no pair of strikes.
                if (!longLeg.contract().equals(shortLeg.contract())) {
                    pair(longLeg, shortLeg, market, context, removed).ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    private Optional<Candidate> pair(
            PricedLeg longLeg,
            PricedLeg shortLeg,
            ExpirationMarket market,
            SelectionContext context,
            RemovalCount removed) {
        VerticalSpread spread = new VerticalSpread(longLeg.contract(), shortLeg.contract());
        if (!removed.passes(pairFilter.removes(longLeg, shortLeg, spread.isCredit()))) {
            return Optional.empty();
        }
        SpreadQuote quote = SpreadQuote.toOpen(longLeg.quote(), shortLeg.quote());
        if (!removed.passes(pairFilter.removes(quote))) {
            return Optional.empty();
        }
        Optional<Price> worst = economics.worstPrice(spread, quote);
        if (!removed.passes(worst.isEmpty() ? Optional.of(Filter.PRICE_BOUNDS) : Optional.empty())) {
            return Optional.empty();
        }
        if (!market.hasSmile()) {
            removed.passes(Optional.of(Filter.PROBABILITY_OF_PROFIT));
            return Optional.empty();
        }
        Candidate candidate = economics.candidate(
                spread, longLeg, shortLeg, quote, worst.orElseThrow(), market, context.realizedVolatility());
        return removed.passes(pairFilter.removes(candidate)) ? Optional.of(candidate) : Optional.empty();
    }
}
