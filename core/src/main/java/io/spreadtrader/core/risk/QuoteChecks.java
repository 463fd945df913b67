package io.spreadtrader.core.risk;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.spread.PriceBounds;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.StockQuote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether there are fresh quotes, and whether the order's price makes sense beside them. */
final class QuoteChecks {
    /** The finest step of any price: an entry's limit lies at least this far inside its bounds. */
    private static final Price FINEST = Price.ofTenThousandths(1);

    private final Duration maxAge;
    private final double collar;

    QuoteChecks(Configuration configuration) {
        maxAge = configuration.get(Settings.QUOTE_MAX_AGE);
        collar = configuration.get(Settings.PRICE_COLLAR);
    }

    Optional<Figures> staleQuote(EntryAssessment entry) {
        RiskContext context = entry.context();
        Optional<Figures> stock = stale("underlying", context.underlying().map(StockQuote::feedAliveAt), context.now());
        return stock.or(() -> unusable("longLeg", context.longLeg(), context.now()))
                .or(() -> unusable("shortLeg", context.shortLeg(), context.now()));
    }

    private Optional<Figures> unusable(String what, Optional<OptionQuote> quote, Instant now) {
        return stale(what, quote.map(OptionQuote::feedAliveAt), now).or(() -> quote.filter(found -> !found.isTwoSided())
                .map(found -> Figures.of("quote", what).with("bid", found.bid()).with("ask", found.ask())));
    }

    private Optional<Figures> stale(String what, Optional<Instant> aliveAt, Instant now) {
        if (aliveAt.isEmpty()) {
            return Optional.of(Figures.of("quote", what).with("age", "never seen"));
        }
        Duration age = Duration.between(aliveAt.get(), now);
        return age.compareTo(maxAge) > 0
                ? Optional.of(Figures.of("quote", what).with("age", age).with("limit", maxAge))
                : Optional.empty();
    }

    /** Runs after {@link #staleQuote}, so that both legs are quoted. */
    Optional<Figures> priceCollar(EntryAssessment entry) {
        Price natural = SpreadQuote.toOpen(
                        entry.context().longLeg().orElseThrow(),
                        entry.context().shortLeg().orElseThrow())
                .natural();
        Price worst = entry.request().worstPrice();
        Price limit = entry.order().limit();
        Price width = entry.spread().width();
        Price most = natural.plus(width.times(collar));
        PriceBounds bounds = PriceBounds.ofEntry(entry.spread(), FINEST);
        boolean sensible =
                bounds.contains(limit) && bounds.contains(worst) && !limit.isAbove(worst) && !worst.isAbove(most);
        return sensible
                ? Optional.empty()
                : Optional.of(Figures.of("limit", limit)
                        .with("worst", worst)
                        .with("natural", natural)
                        .with("most", most.min(bounds.most()))
                        .with("width", width));
    }
}
