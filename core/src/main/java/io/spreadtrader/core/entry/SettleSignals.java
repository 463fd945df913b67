package io.spreadtrader.core.entry;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;

/** Settles signals that do not become an entry, each with its decision in the same commit. */
final class SettleSignals {
    private final TradingPorts ports;

    SettleSignals(TradingPorts ports) {
        this.ports = ports;
    }

    void denied(QueuedSignal queued, String reason, Figures figures) {
        settle(queued, QueuedSignal.State.DENIED, reason, figures);
    }

    void expired(QueuedSignal queued, String reason) {
        settle(queued, QueuedSignal.State.EXPIRED, reason, Figures.of("session", queued.session()));
    }

    private void settle(QueuedSignal queued, QueuedSignal.State state, String reason, Figures figures) {
        // A conflict means another decider settled it first, which is as good.
        ports.commit(
                new Change.SettleSignal(queued.movedTo(state, reason)),
                new Change.AppendDecision(new Decision(
                        queued.id() + "#ENTRY",
                        ports.now(),
                        DecisionKind.ENTRY,
                        queued.signal().symbol().ticker(),
                        reason,
                        InputsDigest.of(queued.signal()),
                        figures)));
    }
}
