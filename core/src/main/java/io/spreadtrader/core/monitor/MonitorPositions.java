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
import io.spreadtrader.core.trading.Turn;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
        Turn turn = new Turn(ports);
        look(session, turn);
        turn.end();
    }

    /** The same as pieces of a turn: a position that cannot be looked at does not keep the others from it. */
    public void look(MarketSession session, Turn turn) {
        look(session, turn, position -> true);
    }

    /**
     * One look at the positions in these underlyings only, as when their quotes changed: what it decides is what the look
     * at all of them would decide at this instant.
     */
    public void look(MarketSession session, Turn turn, Set<Symbol> underlyings) {
        look(session, turn, position -> underlyings.contains(position.underlying()));
    }

    private void look(MarketSession session, Turn turn, Predicate<Position> wanted) {
        for (Position position : ports.stores().positions().open()) {
            // What is left of a spread after assignment, or a worthless long leg, is not this rule's to close.
            if (position.state() == PositionState.OPEN && position.openContracts() > 0 && wanted.test(position)) {
                turn.run("position " + position.id(), () -> look(position, session));
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
