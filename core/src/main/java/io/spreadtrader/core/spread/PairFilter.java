package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.util.Optional;

/** Which pairs of legs may be a spread. A limit is met by a value exactly at it. */
final class PairFilter {
    private final Configuration configuration;

    PairFilter(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What can be said from the legs alone. */
    Optional<Filter> removes(PricedLeg longLeg, PricedLeg shortLeg, boolean credit) {
        boolean longFits = credit
                ? longLeg.absoluteDelta() >= configuration.get(Settings.CREDIT_LONG_DELTA_MIN)
                : longLeg.absoluteDelta() >= configuration.get(Settings.DEBIT_LONG_DELTA_MIN)
                        && longLeg.absoluteDelta() <= configuration.get(Settings.DEBIT_LONG_DELTA_MAX);
        if (!longFits) {
            return Optional.of(Filter.LONG_LEG_DELTA);
        }
        double least = configuration.get(credit ? Settings.CREDIT_SHORT_DELTA_MIN : Settings.DEBIT_SHORT_DELTA_MIN);
        double most = configuration.get(credit ? Settings.CREDIT_SHORT_DELTA_MAX : Settings.DEBIT_SHORT_DELTA_MAX);
        boolean shortFits = shortLeg.absoluteDelta() >= least && shortLeg.absoluteDelta() <= most;
        return shortFits ? Optional.empty() : Optional.of(Filter.SHORT_LEG_DELTA);
    }

    Optional<Filter> removes(SpreadQuote quote) {
        Price widest = quote.mid().absolute().times(configuration.get(Settings.SPREAD_WIDTH_SHARE));
        return quote.quotedWidth().isAbove(widest) ? Optional.of(Filter.SPREAD_WIDTH) : Optional.empty();
    }

    /** What its economics say. */
    Optional<Filter> removes(Candidate candidate) {
        boolean credit = candidate.spread().isCredit();
        if (!credit && cost(candidate).isAbove(configuration.get(Settings.DEBIT_MAX_COST))) {
            return Optional.of(Filter.COST);
        }
        if (credit && candidate.worst().negated().isBelow(leastCredit(candidate))) {
            return Optional.of(Filter.CREDIT_TO_WIDTH);
        }
        if (!candidate.maxProfit().isPositive()) {
            return Optional.of(Filter.NO_PROFIT);
        }
        if (!credit && candidate.rewardToRisk() < configuration.get(Settings.DEBIT_MIN_REWARD_TO_RISK)) {
            return Optional.of(Filter.REWARD_TO_RISK);
        }
        double probability =
                configuration.get(credit ? Settings.CREDIT_MIN_PROBABILITY : Settings.DEBIT_MIN_PROBABILITY);
        return candidate.probabilityOfProfit() < probability
                ? Optional.of(Filter.PROBABILITY_OF_PROFIT)
                : Optional.empty();
    }

    private Price leastCredit(Candidate candidate) {
        return candidate.spread().width().times(configuration.get(Settings.CREDIT_MIN_SHARE_OF_WIDTH));
    }

    /** The premium at the worst price, without commissions. */
    private static Money cost(Candidate candidate) {
        return candidate.worst().times(candidate.spread().sharesPerContract());
    }
}
