package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Instrument;
import java.util.List;
import java.util.Map;

/**
 * What the broker says of the account, and nothing that could change it: all that a process without orders may have.
 * Every question throws {@link BrokerUnavailableException} where it is not answered: an answer that failed is never an
 * empty one.
 */
public interface AccountView {
    /** What the order would do to margin, without sending it. */
    WhatIf whatIf(ComboOrder order);

    AccountSummary account();

    /**
     * Both of these about an order that may be sent next; to be closed. A broker that is far away has both questions on
     * their way when this returns. That the what-if cannot be asked is told by its answer, never here.
     */
    default Inquiry inquire(ComboOrder order) {
        return Inquiry.oneByOne(this, order);
    }

    /** Everything held: signed units by instrument, none zero. */
    Map<Instrument, Integer> holdings();

    /** Orders the broker is working. */
    List<ComboOrder> openOrders();

    /** How orders of the current session ended, and of earlier ones as far as the broker still tells it, oldest first. */
    List<CompletedOrder> completedOrders();

    /**
     * Executions of the broker's current day, oldest first, and of earlier ones as far as it still tells them. What one that
     * tells no more than the day did not tell on it shows in {@link #holdings()} alone.
     */
    List<Execution> executions();

    /**
     * Assignments, exercises, expirations and liquidations as far back as executions, oldest first, as far as the broker tells
     * them; what it does not tell shows in {@link #holdings()} alone.
     */
    List<BrokerEvent.HoldingChanged> holdingChanges();

    /** How the connection stands, with what a person can do about it. */
    BrokerCondition condition();

    /** Whether the broker answers and may be sent messages; for a new position its condition must be READY as well. */
    default boolean isConnected() {
        return condition().answers();
    }
}
