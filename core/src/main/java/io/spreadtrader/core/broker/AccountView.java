package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Instrument;
import java.util.List;
import java.util.Map;

/** What the broker says of the account, and nothing that could change it: all that a process without orders may have. */
public interface AccountView {
    /** What the order would do to margin, without sending it. */
    WhatIf whatIf(ComboOrder order);

    AccountSummary account();

    /** Everything held: signed units by instrument, none zero. */
    Map<Instrument, Integer> holdings();

    /** Orders the broker is working. */
    List<ComboOrder> openOrders();

    /** Executions of the current and the previous session, oldest first. */
    List<Execution> executions();

    /** Assignments, exercises, expirations and liquidations of the same sessions, oldest first. */
    List<BrokerEvent.HoldingChanged> holdingChanges();

    boolean isConnected();
}
