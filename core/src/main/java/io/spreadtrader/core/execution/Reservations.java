package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.util.List;
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
        Portfolio stored = current();
        return change(stored, fitted(stored, intent, contracts));
    }

    /**
     * The portfolio after an order's end.
     *
     * @param settled the position it traded; empty where there is none
     * @param parts what took some of what it traded; those it closed need no place any more
     */
    Optional<Change> afterEnd(OrderIntent ended, Optional<Position> settled, List<Position> parts) {
        Portfolio stored = current();
        Portfolio portfolio = stored;
        // Shares of an assignment risk at least what the spread did: they keep its place.
        boolean assigned = settled.filter(position -> position.state() == PositionState.ASSIGNED)
                .isPresent();
        if (!assigned) {
            int kept = settled.filter(Position::isOpen)
                    .map(Position::openContracts)
                    .orElse(0);
            portfolio = fitted(portfolio, ended, kept);
        }
        for (Position part : parts) {
            if (!part.isOpen() && portfolio.reservations().containsKey(part.id())) {
                portfolio = portfolio.without(part.id());
            }
        }
        return change(stored, portfolio);
    }

    private static Optional<Change> change(Portfolio stored, Portfolio next) {
        return next.equals(stored) ? Optional.empty() : Optional.of(new Change.UpdatePortfolio(next.asNextOf(stored)));
    }

    private Portfolio fitted(Portfolio portfolio, OrderIntent intent, int contracts) {
        Optional<Reservation> held =
                Optional.ofNullable(portfolio.reservations().get(intent.positionId()));
        if (held.map(Reservation::contracts).orElse(0) == contracts) {
            return portfolio;
        }
        if (contracts == 0) {
            return portfolio.without(intent.positionId());
        }
        // A fill that came after its order had ended needs a place again, which only the entry's plan can say.
        return planOf(intent)
                .map(plan -> reservation(intent.positionId(), plan, contracts))
                .or(() -> held.map(reservation -> reservation.reducedTo(contracts)))
                .map(portfolio::with)
                .orElse(portfolio);
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
