package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.util.List;
import java.util.Optional;

/**
 * Books what the broker says differently now of an execution in our books: the difference to what is stored, which is
 * replaced in the same commit. So it is booked once, however often it is said and whichever process was told before.
 */
final class CorrectExecutions {
    private final TradingPorts ports;
    private final HandleAssignment books;

    CorrectExecutions(TradingPorts ports, HandleAssignment books) {
        this.ports = ports;
        this.books = books;
    }

    /** @param isCharged whether the commission is the broker's; else what is booked of it stays */
    void book(Execution told, boolean isCharged) {
        ports.stores().intents().find(told.orderId()).ifPresent(intent -> intent.execution(told.id())
                .ifPresent(stored -> book(intent, stored, isCharged ? told : told.charged(stored.commission()))));
    }

    private void book(OrderIntent intent, Execution stored, Execution now) {
        difference(stored, now, intent).ifPresent(change -> book(intent, now, change));
    }

    private void book(OrderIntent intent, Execution now, HoldingChanged change) {
        ports.stores()
                .positions()
                .find(intent.positionId())
                .ifPresent(position -> books.book(
                        position, List.of(change), List.of(new Change.UpdateIntent(intent.withCorrected(now)))));
    }

    /** Units at the new price, and everything else as a fee; empty where all comes to the same. */
    private static Optional<HoldingChanged> difference(Execution stored, Execution now, OrderIntent intent) {
        int more = now.quantity() - stored.quantity();
        Price price = more == 0 ? Price.ZERO : now.price();
        Money paid = now.cost().plus(now.commission());
        Money booked = stored.cost().plus(stored.commission());
        Money fee = paid.minus(booked).minus(now.instrument().worth(more, now.price()));
        boolean isSame = more == 0 && fee.equals(Money.ZERO);
        return isSame
                ? Optional.empty()
                : Optional.of(new HoldingChanged(
                        "corrected#" + now.id() + "#" + intent.version(),
                        HoldingChange.CORRECTION,
                        now.instrument(),
                        more,
                        price,
                        fee,
                        now.at()));
    }
}
