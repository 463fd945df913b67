package io.spreadtrader.core.spread;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** What orders the candidates of one symbol: the setting's measure, then tighter quotes, then the contracts' names. */
final class Ranking {
    private Ranking() {}

    static Comparator<Candidate> of(Configuration configuration) {
        return Comparator.comparingDouble(measure(configuration.get(Settings.RANK_BY)))
                .reversed()
                .thenComparing(candidate -> candidate.quote().quotedWidth())
                .thenComparing(candidate -> candidate.spread().id());
    }

    private static ToDoubleFunction<Candidate> measure(String name) {
        return switch (name) {
            case "reward-to-risk" -> Candidate::rewardToRisk;
            case "probability-of-profit" -> Candidate::probabilityOfProfit;
            case "expected-value" ->
                candidate -> candidate.expectedValueRealized().dollars();
            case "credit-to-width" -> Candidate::creditToWidth;
            case "theta-per-risk" -> Candidate::thetaPerRisk;
            default -> throw new IllegalArgumentException("no such ranking: " + name);
        };
    }
}
