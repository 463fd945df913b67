package io.spreadtrader.exchange.study;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.execution.PriceWalk;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What patient entries pay on this exchange: one debit and one credit spread per symbol and right, near the money, 30
 * to 45 days out, each walked once as the trader walks (0.4 to 0.7 of the quoted width, six steps of 15 s) while the
 * market moves. Unfilled walks are counted, not priced.
 */
public final class FillStudy {
    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(55);
    private static final int NEAREST_DAYS = 30;
    private static final int FARTHEST_DAYS = 45;
    /** Upper ends of the buckets, dollars of quoted width per share. */
    private static final List<Price> BUCKETS =
            List.of(Price.ofCents(5), Price.ofCents(10), Price.ofCents(20), Price.ofCents(40));

    private final ExchangeSetup setup;
    private final PriceWalk walk;

    /** A walk's start and its end. */
    private record Outcome(Price width, OptionalDouble share) {}

    public FillStudy(ExchangeSetup setup, Configuration configuration) {
        this.setup = setup;
        this.walk = new PriceWalk(configuration);
    }

    /** Walks every symbol's spreads 55 minutes before the close of each of these dates that is a session. */
    public FillTable run(List<Symbol> symbols, List<LocalDate> dates) {
        List<Outcome> outcomes = new ArrayList<>();
        for (LocalDate date : dates) {
            setup.calendar().session(date).ifPresent(session -> {
                Instant at = session.beforeClose(BEFORE_CLOSE);
                symbols.forEach(symbol -> outcomes.addAll(outcomes(symbol, date, at)));
            });
        }
        return table(outcomes);
    }

    private List<Outcome> outcomes(Symbol symbol, LocalDate date, Instant at) {
        List<Outcome> outcomes = new ArrayList<>();
        setup.market()
                .chain(symbol, date.plusDays(NEAREST_DAYS), date.plusDays(FARTHEST_DAYS), at)
                .ifPresent(chain -> {
                    for (PutCall right : PutCall.values()) {
                        List<OptionQuote> pair = nearTheMoney(chain, right);
                        if (pair.size() == 2) {
                            outcomes.add(outcome(pair.getFirst(), pair.getLast(), at));
                            outcomes.add(outcome(pair.getLast(), pair.getFirst(), at));
                        }
                    }
                });
        return outcomes;
    }

    /** The two strikes next to the money on its far side, of the first expiration; fewer where they are not quoted. */
    private static List<OptionQuote> nearTheMoney(OptionChain chain, PutCall right) {
        Price spot = chain.underlying().last();
        LocalDate first = chain.quotes().stream()
                .map(quote -> quote.contract().expiration())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return chain.quotes().stream()
                .filter(quote -> quote.contract().expiration().equals(first)
                        && quote.contract().right() == right
                        && !right.intrinsic(spot, quote.contract().strike()).isPositive()
                        && quote.isTwoSided())
                .sorted(Comparator.comparing(
                        quote -> quote.contract().strike().minus(spot).absolute()))
                .limit(2)
                .toList();
    }

    private Outcome outcome(OptionQuote bought, OptionQuote sold, Instant at) {
        SpreadQuote start = SpreadQuote.toOpen(bought, sold);
        VerticalSpread spread = new VerticalSpread(bought.contract(), sold.contract());
        return new Outcome(start.quotedWidth(), new WalkingEntry(setup, walk, spread, at).shareOfWidthPaid(start));
    }

    private static FillTable table(List<Outcome> outcomes) {
        List<FillTable.Row> rows = new ArrayList<>();
        Price from = Price.ZERO;
        for (Price to : BUCKETS) {
            Price least = from;
            rows.add(row(
                    least + " - " + to,
                    outcomes.stream()
                            .filter(outcome -> outcome.width().isAbove(least)
                                    && !outcome.width().isAbove(to))
                            .toList()));
            from = to;
        }
        Price last = from;
        rows.add(row(
                "above " + last,
                outcomes.stream()
                        .filter(outcome -> outcome.width().isAbove(last))
                        .toList()));
        rows.add(row("all", outcomes));
        return new FillTable(rows);
    }

    private static FillTable.Row row(String width, List<Outcome> outcomes) {
        double[] shares = outcomes.stream()
                .flatMapToDouble(outcome -> outcome.share().stream())
                .toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return new FillTable.Row(width, outcomes.size(), shares.length, shares.length == 0 ? 0 : sum / shares.length);
    }
}
