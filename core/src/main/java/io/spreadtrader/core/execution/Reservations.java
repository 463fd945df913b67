package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.util.Optional;

/** Keeps the portfolio in step with what a position needs. Single writer: the process that executes orders. */
public final class Reservations {
    private final TradingPorts ports;

    public Reservations(TradingPorts ports) {
        this.ports = ports;
    }

    /** The portfolio without this position. */
    public Change released(String positionId) {
        return new Change.UpdatePortfolio(current().without(positionId));
    }

    /** The portfolio with {@code contracts} of the position this intent trades; none: without it. */
    Optional<Change> fitted(OrderIntent intent, int contracts) {
        Reservation held = current().reservations().get(intent.positionId());
        if (held == null) {
            // A fill that came after its order had ended needs a place again.
            return contracts == 0
                    ? Optional.empty()
                    : intent.plan()
                            .map(plan -> new Change.UpdatePortfolio(
                                    current().with(reservation(intent.positionId(), plan, contracts))));
        }
        if (held.contracts() == contracts) {
            return Optional.empty();
        }
        return Optional.of(
                contracts == 0
                        ? released(intent.positionId())
                        : new Change.UpdatePortfolio(current().with(held.reducedTo(contracts))));
    }

    /** What {@code contracts} of a planned entry take of the limits. */
    public static Reservation reservation(String positionId, EntryPlan plan, int contracts) {
        return new Reservation(
                positionId,
                plan.spread().underlying(),
                plan.sector(),
                contracts,
                plan.maxLossPerContract().times((long) contracts),
                plan.betaDeltaPerContract() * contracts);
    }

    private Portfolio current() {
        return ports.stores().portfolio().current();
    }
}
