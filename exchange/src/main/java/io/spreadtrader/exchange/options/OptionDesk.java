package io.spreadtrader.exchange.options;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.exchange.random.Draws;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Quotes the options of an underlying from its state. Remembers the last expiration it priced, since a spread's legs are
 * asked for one after the other; that changes no answer, from whatever thread.
 */
public final class OptionDesk {
    private final MarketCalendar calendar;
    private final ListedSeries series;
    private final QuoteDraws draws;
    private final WidthModel widths;
    private volatile @Nullable Priced lastPriced;

    private record Priced(LocalDate expiration, UnderlyingState state, ExpirationPricing pricing) {}

    public OptionDesk(MarketCalendar calendar, Draws draws, WidthModel widths) {
        this.calendar = calendar;
        this.series = new ListedSeries(calendar);
        this.draws = new QuoteDraws(draws);
        this.widths = widths;
    }

    /** The series as quoted; empty where it is not listed or no longer trades. */
    public Optional<OptionQuote> quote(OptionContract contract, UnderlyingState state) {
        return isListed(contract, state)
                ? pricing(contract.expiration(), state).map(pricing -> quote(contract, state, pricing))
                : Optional.empty();
    }

    /** Model value per share, to a ten-thousandth of a dollar. */
    public Optional<Price> fairValue(OptionContract contract, UnderlyingState state) {
        return isListed(contract, state)
                ? pricing(contract.expiration(), state).map(pricing -> Price.ofDollars(pricing.value(
                                contract.right(), contract.strike().dollars()))
                        .max(Price.ofTenThousandths(1)))
                : Optional.empty();
    }

    /** Every listed series expiring in [{@code from}, {@code to}]. */
    public OptionChain chain(UnderlyingState state, LocalDate from, LocalDate to, DataLabel label) {
        List<OptionQuote> quotes = new ArrayList<>();
        List<Price> strikes = state.strikes().strikes();
        for (LocalDate expiration : series.expirations(state.session(), from, to, state.weeklies())) {
            pricing(expiration, state).ifPresent(pricing -> {
                for (PutCall right : PutCall.values()) {
                    for (Price strike : strikes) {
                        OptionContract contract =
                                OptionContract.of(state.stock().symbol(), expiration, strike, right);
                        quotes.add(quote(contract, state, pricing));
                    }
                }
            });
        }
        return new OptionChain(state.stock(), quotes, state.asked(), label);
    }

    private boolean isListed(OptionContract contract, UnderlyingState state) {
        return contract.isStandard()
                && contract.underlying().equals(state.stock().symbol())
                && series.lists(contract.expiration(), state.session(), state.weeklies())
                && state.strikes().lists(contract.strike());
    }

    /** Empty once the expiration's last session has closed. */
    private Optional<ExpirationPricing> pricing(LocalDate expiration, UnderlyingState state) {
        return calendar.session(expiration)
                .map(MarketSession::close)
                .filter(close -> state.asked().isBefore(close))
                .map(close -> pricing(expiration, close, state));
    }

    private ExpirationPricing pricing(LocalDate expiration, Instant close, UnderlyingState state) {
        Priced last = lastPriced;
        if (last != null && isSame(last.state(), state) && last.expiration().equals(expiration)) {
            return last.pricing();
        }
        ExpirationPricing pricing = ExpirationPricing.of(expiration, close, state);
        lastPriced = new Priced(expiration, state, pricing);
        return pricing;
    }

    @SuppressWarnings("ReferenceEquality") // an equal state that is another object is only priced anew
    private static boolean isSame(UnderlyingState first, UnderlyingState second) {
        return first == second;
    }

    private OptionQuote quote(OptionContract contract, UnderlyingState state, ExpirationPricing pricing) {
        double strike = contract.strike().dollars();
        double value = pricing.value(contract.right(), strike);
        double distance = pricing.distance(strike);
        QuoteDraws.Activity activity = draws.activity(contract, state, distance, pricing.days());
        double width = widths.width(value, distance, pricing.days(), activity.usualVolume())
                * pricing.breadth()
                * draws.widthFactor(contract, state);
        Price tick = Ticks.of(value, state.weeklies());
        // Rounded away from fair value: fair stays inside, so what is tradeable can hold no arbitrage fair values lack.
        Price ask = Price.ofDollars(value + width / 2).ceilTo(tick).max(tick);
        Price bid = Price.ofDollars(Math.max(0, value - width / 2)).floorTo(tick);
        return new OptionQuote(
                contract,
                bid,
                ask,
                bid.isPositive() ? activity.bidSize() : 0,
                activity.askSize(),
                activity.volumeSoFar(),
                activity.openInterest(),
                state.stock().at(),
                state.stock().feedAliveAt(),
                pricing.impliedVolatility(strike));
    }
}
