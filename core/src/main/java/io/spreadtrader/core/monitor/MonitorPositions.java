package io.spreadtrader.core.monitor;

import io.spreadtrader.core.execution.RefusalPause;
import io.spreadtrader.core.exit.ExitDecision;
import io.spreadtrader.core.exit.ExitPolicy;
import io.spreadtrader.core.exit.ExitSnapshot;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.List;
import java.util.Optional;

/**
 * Looks at every open position on a tick and turns the first exit rule that applies into one exit intent. The intent
 * and the claim on the position are one commit, so a position is never exited twice.
 */
public final class MonitorPositions {
    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final ExitPolicy policy;
    private final ExitIntents intents;
    private final RefusalPause pause;

    public MonitorPositions(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.policy = new ExitPolicy(ports.configuration(), ports.calendar());
        this.intents = new ExitIntents(ports);
        this.pause = new RefusalPause(ports);
    }

    /** One look at every position that could be closed. */
    public void look(MarketSession session) {
        for (Position position : ports.stores().positions().open()) {
            // What is left of a spread after assignment, or a worthless long leg, is not this rule's to close.
            if (position.state() == PositionState.OPEN && position.openContracts() > 0) {
                look(position, session);
            }
        }
    }

    private void look(Position position, MarketSession session) {
        ExitSnapshot snapshot = snapshots.forExit(position, session);
        switch (policy.decide(position, snapshot)) {
            case ExitDecision.Hold ignored -> watch(position, Optional.empty());
            case ExitDecision.Watch(ValueWatch seen) -> watch(position, Optional.of(seen));
            case ExitDecision.Exit(ExitReason reason, Figures figures) -> {
                if (!pause.holds(position)) {
                    intents.exit(position, reason, figures, snapshot);
                }
            }
        }
    }

    private void watch(Position position, Optional<ValueWatch> seen) {
        if (!position.valueWatch().equals(seen)) {
            ports.commitOwn(List.of(new Change.UpdatePosition(position.watching(seen))));
        }
    }
}
