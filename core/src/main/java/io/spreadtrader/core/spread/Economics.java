package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.Optional;

/** What one contract of a spread can earn and lose, at the worst price the walk may pay and after commissions. */
final class Economics {
    private final Price tick;
    private final double walkEnd;
    private final CommissionSchedule commissions;

    Economics(Configuration configuration) {
        tick = Price.ofCents(configuration.get(Settings.TICK).cents());
        walkEnd = configuration.get(Settings.PRICE).equals("natural") ? 1 : configuration.get(Settings.WALK_END);
        commissions = CommissionSchedule.of(configuration);
    }

    /** Where the walk ends, up to the next tick; empty where that is not between nothing and the strike width. */
    Optional<Price> worstPrice(VerticalSpread spread, SpreadQuote quote) {
        PriceBounds bounds = PriceBounds.ofEntry(spread, tick);
        Price end = quote.at(walkEnd).ceilTo(tick).max(bounds.least());
        return bounds.contains(end) ? Optional.of(end) : Optional.empty();
    }

    /** Needs a smile: without one there is no probability of anything. */
    Candidate candidate(
            VerticalSpread spread,
            PricedLeg longLeg,
            PricedLeg shortLeg,
            SpreadQuote quote,
            Price worst,
            ExpirationMarket market,
            double realizedVolatility) {
        Shares shares = spread.sharesPerContract();
        Money premium = worst.times(shares);
        Money width = spread.width().times(shares);
        Money commission =
                commissions.roundTrip(longLeg.quote().mid(), shortLeg.quote().mid());
        Money maxLoss = (spread.isCredit() ? width.plus(premium) : premium).plus(commission);
        Money maxProfit = (spread.isCredit() ? premium.negated() : width.minus(premium)).minus(commission);
        Price breakeven = breakeven(spread, maxLoss);
        double above = market.probabilityAbove(breakeven);
        Money outlay = premium.plus(commission);
        return new Candidate(
                spread,
                quote,
                worst,
                maxProfit,
                maxLoss,
                breakeven,
                maxProfit.dollars() / maxLoss.dollars(),
                spread.direction() == Direction.LONG ? above : 1 - above,
                market.probabilityOfTouch(shortLeg.contract(), shortLeg.volatility()),
                value(spread, market, realizedVolatility, realizedVolatility).minus(outlay),
                value(spread, market, longLeg.volatility(), shortLeg.volatility())
                        .minus(outlay),
                longLeg.greeks().minus(shortLeg.greeks()),
                spread.isCredit() ? width : premium,
                market.ratesSource(),
                market.dividendsSource());
    }

    /** At the long strike all is lost; from there each dollar of the underlying toward the short strike earns one. */
    private static Price breakeven(VerticalSpread spread, Money maxLoss) {
        double lossPerShare = maxLoss.dollars() / spread.sharesPerContract().count();
        return spread.longLeg()
                .strike()
                .plus(Price.ofDollars(lossPerShare * spread.direction().sign()));
    }

    private static Money value(
            VerticalSpread spread, ExpirationMarket market, double longVolatility, double shortVolatility) {
        double perShare =
                market.value(spread.longLeg(), longVolatility) - market.value(spread.shortLeg(), shortVolatility);
        return Money.rounded(perShare * spread.sharesPerContract().count());
    }
}
