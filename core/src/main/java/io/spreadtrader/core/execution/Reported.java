package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import java.util.Optional;

/** Where a broker's report leaves an intent. Only legal moves; what happened is never refused for want of one. */
final class Reported {
    private Reported() {}

    /** A report says that the order had been sent, whatever our last commit before it says. */
    static OrderIntent sent(OrderIntent stored) {
        OrderIntent reached = stored;
        for (Optional<OrderState> next = towardSent(reached.state());
                next.isPresent();
                next = towardSent(reached.state())) {
            reached = reached.movedTo(next.get(), stored.note());
        }
        return reached;
    }

    private static Optional<OrderState> towardSent(OrderState state) {
        return switch (state) {
            case INITIALIZED -> Optional.of(OrderState.READY);
            case READY -> Optional.of(OrderState.CLAIMED);
            case CLAIMED -> Optional.of(OrderState.SUBMITTING);
            case SUBMITTING -> Optional.of(OrderState.SUBMITTED);
            default -> Optional.empty();
        };
    }

    /** The end the broker reports; empty where it has ended before, or where its state knows no such end. */
    static Optional<OrderIntent> ended(OrderIntent stored, OrderState reported, String why) {
        OrderIntent sent = sent(stored);
        if (sent.state().canMoveTo(reported)) {
            return Optional.of(sent.movedTo(reported, why));
        }
        // The day ended while our cancellation was on its way, or while its fate was unknown: it is gone either way.
        boolean gone = reported == OrderState.EXPIRED && sent.state().canMoveTo(OrderState.CANCELED);
        return gone ? Optional.of(sent.movedTo(OrderState.CANCELED, why)) : Optional.empty();
    }

    /** With what an applied execution turned out to be; whatever has ended stays so unless it has filled whole. */
    static OrderIntent corrected(OrderIntent stored, Execution now) {
        OrderIntent corrected = stored.withCorrected(now);
        return corrected.remaining() <= 0 && corrected.state().canMoveTo(OrderState.FILLED)
                ? corrected.movedTo(OrderState.FILLED, stored.note())
                : corrected;
    }

    /** With one more execution, moved as far as it moves it. */
    static OrderIntent executed(OrderIntent stored, Execution execution) {
        OrderIntent executed = sent(stored.withExecution(execution));
        if (executed.remaining() <= 0) {
            return executed.state().canMoveTo(OrderState.FILLED)
                    ? executed.movedTo(OrderState.FILLED, stored.note())
                    : executed;
        }
        if (!executed.state().canMoveTo(OrderState.PARTIALLY_FILLED)) {
            return executed;
        }
        OrderIntent partial = executed.movedTo(OrderState.PARTIALLY_FILLED, stored.note());
        // A late part of an order that is known to be gone leaves it gone; one given up for lost works after all.
        return partial.state().canMoveTo(stored.state()) && stored.state().isTerminal()
                ? partial.movedTo(stored.state(), stored.note())
                : partial;
    }
}
