package io.spreadtrader.core.pricing;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;

/**
 * What the broker charges. Options: per contract by premium, $0.65, $0.50 under $0.10, $0.25 under $0.05, plus one
 * configurable number per contract for clearing, exchange and regulatory fees; stock: $0.005 a share; an order pays at
 * least $1 of commission. Source: Interactive Brokers' published fixed pricing for US products.
 *
 * @param clearing per contract and leg
 */
public record CommissionSchedule(Money clearing) {
    private static final Money ORDER_MINIMUM = Money.ofDollars(1);
    private static final Price UNDER_FIVE_CENTS = Price.ofCents(5);
    private static final Price UNDER_TEN_CENTS = Price.ofCents(10);

    public static CommissionSchedule of(Configuration configuration) {
        return new CommissionSchedule(configuration.get(Settings.CLEARING_FEE));
    }

    /** For {@code contracts} of one option leg at a premium per share; the order's minimum is not in it. */
    public Money options(int contracts, Price premium) {
        long cents = premium.isBelow(UNDER_FIVE_CENTS) ? 25 : premium.isBelow(UNDER_TEN_CENTS) ? 50 : 65;
        return Money.ofCents(cents).plus(clearing).times(contracts);
    }

    /** For shares of stock, rounded up to the cent; the order's minimum is not in it. */
    public Money stock(int shares) {
        return Money.ofCents((shares + 1L) / 2);
    }

    /**
     * What an order that trades so many option contracts on all its legs pays at least: its minimum of commission, and
     * the fees, which the minimum does not cover.
     */
    public Money least(int contracts) {
        return ORDER_MINIMUM.plus(clearing.times(contracts));
    }

    /** Opening and closing one contract of a vertical spread, assuming both legs keep their premiums. */
    public Money roundTrip(Price longPremium, Price shortPremium) {
        Money oneWay = options(1, longPremium).plus(options(1, shortPremium));
        return oneWay.max(least(2)).times(2);
    }
}
