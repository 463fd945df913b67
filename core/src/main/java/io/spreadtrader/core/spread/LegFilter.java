package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which options may be a leg at all. A limit is met by a value exactly at it. */
final class LegFilter {
    private final int minDays;
    private final int maxDays;
    private final int minOpenInterest;
    private final Price widthAlways;
    private final double widthShare;
    private final Duration maxAge;
    private final double maxVolatilityDifference;

    LegFilter(Configuration configuration) {
        minDays = configuration.get(Settings.MIN_DAYS);
        maxDays = configuration.get(Settings.MAX_DAYS);
        minOpenInterest = configuration.get(Settings.MIN_OPEN_INTEREST);
        widthAlways = perShare(configuration.get(Settings.LEG_WIDTH_DOLLARS));
        widthShare = configuration.get(Settings.LEG_WIDTH_SHARE);
        maxAge = configuration.get(Settings.QUOTE_MAX_AGE);
        maxVolatilityDifference = configuration.get(Settings.MAX_VOLATILITY_DIFFERENCE);
    }

    /** What can be said without pricing it. */
    Optional<Filter> removes(OptionQuote quote, LocalDate today, Instant now) {
        int days = quote.contract().daysToExpiration(today);
        if (days < minDays || days > maxDays) {
            return Optional.of(Filter.EXPIRATION);
        }
        if (!quote.contract().isStandard()) {
            return Optional.of(Filter.NON_STANDARD);
        }
        if (!quote.isTwoSided()) {
            return Optional.of(Filter.ONE_SIDED);
        }
        if (quote.feedAliveAt().plus(maxAge).isBefore(now)) {
            return Optional.of(Filter.STALE_FEED);
        }
        if (quote.openInterest() < minOpenInterest) {
            return Optional.of(Filter.OPEN_INTEREST);
        }
        if (quote.quotedWidth().isAbove(widthAlways.max(quote.mid().times(widthShare)))) {
            return Optional.of(Filter.LEG_WIDTH);
        }
        return Optional.empty();
    }

    /** What its implied volatility says. */
    Optional<Filter> removes(OptionQuote quote, OptionalDouble volatility) {
        if (volatility.isEmpty()) {
            return Optional.of(Filter.IMPLIED_VOLATILITY);
        }
        OptionalDouble broker = quote.brokerImpliedVolatility();
        boolean apart = broker.isPresent()
                && Math.abs(volatility.getAsDouble() - broker.getAsDouble()) > maxVolatilityDifference;
        return apart ? Optional.of(Filter.VOLATILITY_DIFFERENCE) : Optional.empty();
    }

    private static Price perShare(Money dollars) {
        return Price.ofCents(dollars.cents());
    }
}
