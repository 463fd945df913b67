package io.spreadtrader.core.spread;

import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.pricing.Dividends;
import io.spreadtrader.core.pricing.Greeks;
import io.spreadtrader.core.pricing.Smile;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.pricing.TouchProbability;
import io.spreadtrader.core.pricing.YearFraction;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What all options of one expiration are priced with.
 *
 * @param spot of the underlying, dollars
 * @param presentSpot less the present value of the dividends that go ex before expiration
 * @param years to expiration
 * @param rate continuously compounded annual fraction to expiration
 */
record ExpirationMarket(
        double spot,
        double presentSpot,
        double years,
        double rate,
        Optional<Smile> smile,
        String ratesSource,
        String dividendsSource) {

    static ExpirationMarket of(LocalDate expiration, OptionChain chain, SelectionContext context) {
        double spot = Spot.of(chain.underlying()).dollars();
        double years = YearFraction.until(expiration, context.now());
        int days = Math.toIntExact(ChronoUnit.DAYS.between(context.today(), expiration));
        double rate = context.rates().rate(context.today(), days);
        Dividends dividends = Dividends.before(expiration, chain.symbol(), context.today(), context.events());
        double presentSpot = spot - dividends.presentValue(context.rates());
        List<OptionQuote> quotes = chain.quotes().stream()
                .filter(quote -> quote.contract().expiration().equals(expiration))
                .filter(quote -> quote.contract().isStandard())
                .toList();
        return new ExpirationMarket(
                spot,
                presentSpot,
                years,
                rate,
                Smile.of(quotes, presentSpot, years, rate),
                context.rates().source(),
                dividends.source());
    }

    /** The volatility that gives the quote's mid price. */
    OptionalDouble impliedVolatility(OptionQuote quote) {
        if (presentSpot <= 0) {
            return OptionalDouble.empty();
        }
        return BlackScholes.impliedVolatility(
                quote.contract().right(),
                quote.mid().dollars(),
                presentSpot,
                quote.contract().strike().dollars(),
                years,
                rate,
                0);
    }

    Greeks greeks(OptionContract contract, double volatility) {
        return BlackScholes.greeks(
                contract.right(), presentSpot, contract.strike().dollars(), years, rate, 0, volatility);
    }

    double value(OptionContract contract, double volatility) {
        return BlackScholes.price(
                contract.right(), presentSpot, contract.strike().dollars(), years, rate, 0, volatility);
    }

    boolean hasSmile() {
        return smile.isPresent();
    }

    /** Risk-neutral, from the smile. */
    double probabilityAbove(Price level) {
        return smile.orElseThrow().probabilityAbove(level.dollars());
    }

    /** That a short option comes into the money, seen from where the underlying trades now, at its own volatility. */
    double probabilityOfTouch(OptionContract contract, double volatility) {
        double strike = contract.strike().dollars();
        boolean there = contract.right() == PutCall.CALL ? spot >= strike : spot <= strike;
        return there ? 1 : TouchProbability.of(spot, strike, years, rate, volatility);
    }
}
