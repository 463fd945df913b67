package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.Position;
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

    /** A portfolio with the part's place taken out of the whole's; the same where the whole has none to give. */
    public static Portfolio split(Portfolio portfolio, String wholeId, Position part) {
        return Optional.ofNullable(portfolio.reservations().get(wholeId))
                .filter(held -> held.contracts() > part.contracts())
                .map(held -> {
                    Reservation taken = held.reducedTo(part.contracts()).named(part.id());
                    return portfolio.with(held.without(taken), taken);
                })
                .orElse(portfolio);
    }

    /** The portfolio with {@code contracts} of the position this intent trades; none: without it. */
    Optional<Change> fitted(OrderIntent intent, int contracts) {
        Portfolio portfolio = current();
        Optional<Reservation> held =
                Optional.ofNullable(portfolio.reservations().get(intent.positionId()));
        if (held.map(Reservation::contracts).orElse(0) == contracts) {
            return Optional.empty();
        }
        if (contracts == 0) {
            return Optional.of(released(intent.positionId()));
        }
        // A fill that came after its order had ended needs a place again, which only the entry's plan can say.
        return planOf(intent)
                .map(plan -> reservation(intent.positionId(), plan, contracts))
                .or(() -> held.map(reservation -> reservation.reducedTo(contracts)))
                .map(needed -> new Change.UpdatePortfolio(portfolio.with(needed)));
    }

    /** Positions are named after the decision that opened them, and so are their entries. */
    private Optional<EntryPlan> planOf(OrderIntent intent) {
        return intent.plan().or(() -> ports.stores()
                .intents()
                .find(ClientOrderId.of(intent.positionId(), 1))
                .flatMap(OrderIntent::plan));
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
