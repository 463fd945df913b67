package io.spreadtrader.core.execution;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Instant;
import java.util.List;

/** Sends what was claimed and approved: {@code SUBMITTING} is durable before the broker hears of it. */
record SubmitOrder(TradingPorts ports, Broker broker) {
    void submit(OrderIntent claimed, ApprovedOrder approved, Instant nextStepAt) {
        OrderIntent submitting = claimed.movedTo(OrderState.SUBMITTING, "")
                .withWalk(approved.order().limit(), claimed.walk().waitingUntil(nextStepAt))
                .asNextOf(claimed);
        ports.commitOwn(List.of(new Change.UpdateIntent(submitting)));
        broker.place(approved);
        // The broker's first reports may have come while the order was being sent; then they say more than we do.
        ports.stores()
                .intents()
                .find(submitting.id())
                .filter(stored -> stored.state() == OrderState.SUBMITTING)
                .ifPresent(stored ->
                        ports.commitOwn(List.of(new Change.UpdateIntent(stored.movedTo(OrderState.SUBMITTED, "")))));
    }
}
