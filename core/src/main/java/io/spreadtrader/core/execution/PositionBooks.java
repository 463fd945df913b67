package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import java.util.Optional;

/** What an execution makes of a position: opens it, adds to it, or takes from it. */
final class PositionBooks {
    private final TradingPorts ports;

    PositionBooks(TradingPorts ports) {
        this.ports = ports;
    }

    /** The position after one execution of this intent, which already holds it. */
    Position after(OrderIntent intent, Execution execution, Optional<Position> stored) {
        Position position = stored.orElseGet(() -> opened(intent, execution));
        PositionLedger ledger = position.ledger()
                .traded(execution.instrument(), execution.quantity(), execution.price(), execution.commission());
        // A fill that comes when its position has closed: what it brought must not be lost among the closed ones.
        Position open = position.isOpen() ? position : position.reopened(stateDuring(intent.purpose()));
        Position booked = open.withLedger(ledger);
        if (intent.purpose() != OrderPurpose.ENTRY) {
            return booked;
        }
        return booked.withOpened(intent.filled(), position.openingPremium().plus(execution.cost()));
    }

    static PositionState stateDuring(OrderPurpose purpose) {
        return switch (purpose) {
            case ENTRY -> PositionState.OPENING;
            case EXIT -> PositionState.EXITING;
            case REPAIR -> PositionState.ASSIGNED;
            case PROTECTION -> PositionState.OPEN;
        };
    }

    private Position opened(OrderIntent intent, Execution execution) {
        EntryPlan plan = intent.plan().orElseThrow();
        Price underlying = ports.quotes()
                .stock(plan.spread().underlying())
                .map(StockQuote::last)
                .orElse(plan.signal().close());
        return new Position(
                intent.positionId(),
                plan.spread(),
                plan.signal().strategy(),
                plan.sector(),
                false,
                underlying,
                plan.signal().atr14(),
                execution.at(),
                0,
                Money.ZERO,
                PositionLedger.EMPTY,
                PositionState.OPENING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
