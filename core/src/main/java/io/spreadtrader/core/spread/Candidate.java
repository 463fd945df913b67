package io.spreadtrader.core.spread;

import io.spreadtrader.core.pricing.Greeks;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;

/**
 * One spread that may be opened, with its economics for one contract at the worst price the walk may pay and after
 * opening and closing commissions.
 *
 * @param quote to open, per share
 * @param worst the most the walk may pay per share; negative: the least it may receive is its opposite
 * @param maxProfit of one contract at expiration
 * @param maxLoss of one contract at expiration, positive
 * @param breakeven the underlying at expiration where it neither earns nor loses
 * @param rewardToRisk max profit over max loss
 * @param probabilityOfProfit risk-neutral, that the underlying expires beyond breakeven, 0 to 1
 * @param probabilityOfTouch that the underlying touches the short strike before expiration, 0 to 1
 * @param expectedValueRealized of one contract, discounted, were realised volatility to go on
 * @param expectedValueImplied of one contract, discounted, at the quotes' own volatilities: by construction about the
 *     mid price less what is paid and the commissions
 * @param greeks of long leg less short leg, per share
 * @param margin the broker's requirement for one contract: the debit, or the strike width of a credit spread
 * @param ratesSource where the interest rate comes from
 * @param dividendsSource where the dividends come from, {@code none known} where none are
 */
public record Candidate(
        VerticalSpread spread,
        SpreadQuote quote,
        Price worst,
        Money maxProfit,
        Money maxLoss,
        Price breakeven,
        double rewardToRisk,
        double probabilityOfProfit,
        double probabilityOfTouch,
        Money expectedValueRealized,
        Money expectedValueImplied,
        Greeks greeks,
        Money margin,
        String ratesSource,
        String dividendsSource) {

    /** What one contract's delta is worth: dollars of the underlying it moves like, before any beta. */
    public double dollarDeltaPerContract(Price spot) {
        return greeks.delta() * spread.sharesPerContract().count() * spot.dollars();
    }

    /** The credit over the strike width; negative for a debit, so that the cheaper debit is the greater. */
    public double creditToWidth() {
        return -worst.dollars() / spread.width().dollars();
    }

    /** Dollars of theta a day for each dollar at risk. */
    public double thetaPerRisk() {
        return greeks.theta() * spread.sharesPerContract().count() / maxLoss.dollars();
    }
}
