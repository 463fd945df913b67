package io.spreadtrader.core.control;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** The one commit of a switch: the new state, the decision and the alert about it. */
record StateSwitch(Stores stores, InstantSource clock, DataLabel label) {
    /** Others switch once a minute at most; more conflicts than this are a bug. */
    private static final int MOST_CONFLICTS = 20;

    /**
     * Does what a person wants whatever is switched at the same moment.
     *
     * @param wanted the state to switch to; the very state it was given where nothing is to be done
     * @throws IllegalStateException when the state was never free
     */
    Switched insist(UnaryOperator<TradingStatus> wanted, Severity severity, Figures figures) {
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            TradingStatus from = stores.tradingState().current();
            TradingStatus next = wanted.apply(from);
            if (next.equals(from)) {
                return new Switched(from, from);
            }
            if (change(from, next, severity, figures)) {
                return new Switched(from, next.asVersion(from.version() + 1));
            }
        }
        throw new IllegalStateException("the trading state was never free");
    }

    /** @return false where somebody else has switched meanwhile */
    boolean change(TradingStatus from, TradingStatus wanted, Severity severity, Figures figures) {
        TradingStatus next = wanted.asVersion(from.version() + 1);
        String id = "trading-state#" + next.version();
        Instant now = clock.instant();
        String outcome = next.flattening() ? "KILL_SWITCH" : next.mode().name();
        Decision decision = new Decision(
                id,
                now,
                DecisionKind.TRADING_STATE,
                outcome,
                next.reason(),
                InputsDigest.of(from.mode(), next.mode()),
                figures);
        String text = "Trading is " + next.mode() + (next.flattening() ? ", closing every position" : "") + ": "
                + next.reason() + (figures.isEmpty() ? "" : " (" + figures + ")");
        Alert alert = new Alert(id, now, severity, "trading-state#" + outcome, text, figures, label);
        return stores.transactions()
                .commit(List.of(
                        new Change.UpdateTradingStatus(next),
                        new Change.AppendDecision(decision),
                        new Change.QueueAlert(alert)))
                .isEmpty();
    }
}
