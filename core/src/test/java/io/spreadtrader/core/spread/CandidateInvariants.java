package io.spreadtrader.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;

/**
 * What holds of every candidate of a selection, computed here once more and in another way:
 *
 * <ul>
 *   <li>its legs have the direction, right, expiration and quotes the rules ask for;
 *   <li>its worst price is a multiple of the tick, between nothing and the strike width, not better than where the walk
 *       ends and less than a tick worse;
 *   <li>max profit and max loss add up to the width, and the spread's own value at the strikes and at breakeven, less
 *       the premium and four commissions, gives them back;
 *   <li>no filter of its style would remove it;
 *   <li>probabilities lie in [0, 1], and touching the short strike is at least as likely as expiring beyond it.
 * </ul>
 */
final class CandidateInvariants {
    private CandidateInvariants() {}

    static void check(Candidate candidate, OptionChain chain, Direction direction, Configuration configuration) {
        assertThat(candidate.spread().direction()).isEqualTo(direction);
        assertThat(candidate.spread().longLeg().isStandard()).isTrue();
        OptionQuote longLeg = quote(chain, candidate.spread().longLeg());
        OptionQuote shortLeg = quote(chain, candidate.spread().shortLeg());
        assertLeg(longLeg, configuration);
        assertLeg(shortLeg, configuration);
        assertThat(candidate.quote()).isEqualTo(SpreadQuote.toOpen(longLeg, shortLeg));
        assertThat(candidate.quote().quotedWidth().dollars())
                .isLessThanOrEqualTo(configuration.get(Settings.SPREAD_WIDTH_SHARE)
                                * Math.abs(candidate.quote().mid().dollars())
                        + 1e-12);
        assertWorstPrice(candidate, configuration);
        assertEconomics(candidate);
        assertStyle(candidate, configuration);
        assertThat(candidate.probabilityOfProfit()).isBetween(0.0, 1.0);
        assertThat(candidate.probabilityOfTouch()).isBetween(0.0, 1.0);
    }

    private static OptionQuote quote(OptionChain chain, OptionContract contract) {
        return chain.quotes().stream()
                .filter(quote -> quote.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLeg(OptionQuote quote, Configuration configuration) {
        assertThat(quote.bid().isPositive() && quote.ask().isAbove(quote.bid())).isTrue();
        assertThat(quote.openInterest()).isGreaterThanOrEqualTo(configuration.get(Settings.MIN_OPEN_INTEREST));
        assertThat(quote.quotedWidth().dollars())
                .isLessThanOrEqualTo(Math.max(0.10, 0.15 * quote.mid().dollars()) + 1e-4);
    }

    private static void assertWorstPrice(Candidate candidate, Configuration configuration) {
        Price worst = candidate.worst();
        Price end = candidate.quote().at(configuration.get(Settings.WALK_END));
        assertThat(worst.tenThousandths() % 100).isZero();
        assertThat(worst.isBelow(end)).isFalse();
        assertThat(worst.minus(end).tenThousandths()).isLessThan(100);
        assertThat(worst.absolute().isPositive()
                        && worst.absolute().isBelow(candidate.spread().width()))
                .isTrue();
        assertThat(worst.isNegative()).isEqualTo(candidate.spread().isCredit());
    }

    private static void assertEconomics(Candidate candidate) {
        Money width = candidate.spread().width().times(candidate.spread().sharesPerContract());
        Price longStrike = candidate.spread().longLeg().strike();
        Price shortStrike = candidate.spread().shortLeg().strike();
        Money commissions = resultAt(candidate, longStrike, Money.ZERO).plus(candidate.maxLoss());
        assertThat(commissions.dollars()).isBetween(2.0, 2.8);
        assertThat(candidate.maxProfit().plus(candidate.maxLoss())).isEqualTo(width);
        assertThat(resultAt(candidate, longStrike, commissions))
                .isEqualTo(candidate.maxLoss().negated());
        assertThat(resultAt(candidate, shortStrike, commissions)).isEqualTo(candidate.maxProfit());
        assertThat(resultAt(candidate, candidate.breakeven(), commissions).cents())
                .isZero();
        assertThat(candidate.rewardToRisk())
                .isCloseTo(candidate.maxProfit().dollars() / candidate.maxLoss().dollars(), within(1e-12));
    }

    private static Money resultAt(Candidate candidate, Price spot, Money commissions) {
        return candidate
                .spread()
                .valueAtExpiration(spot)
                .minus(candidate.worst())
                .times(candidate.spread().sharesPerContract())
                .minus(commissions);
    }

    private static void assertStyle(Candidate candidate, Configuration configuration) {
        if (candidate.spread().isCredit()) {
            assertThat(candidate
                            .worst()
                            .negated()
                            .times(5L)
                            .isBelow(candidate.spread().width()))
                    .isFalse();
            assertThat(candidate.probabilityOfProfit()).isGreaterThanOrEqualTo(0.60);
        } else {
            assertThat(candidate.worst().isAbove(Price.ofCents(500))).isFalse();
            assertThat(candidate.rewardToRisk()).isGreaterThanOrEqualTo(1.5);
            assertThat(candidate.probabilityOfProfit())
                    .isGreaterThanOrEqualTo(configuration.get(Settings.DEBIT_MIN_PROBABILITY));
        }
        assertThat(candidate.maxProfit().isPositive()).isTrue();
    }
}
