package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;

/** Asks when it is asked. */
record OneByOne(AccountView broker, ComboOrder order) implements Inquiry {
    @Override
    public AccountSummary account() {
        return broker.account();
    }

    @Override
    public WhatIf whatIf() {
        return broker.whatIf(order);
    }

    @Override
    public void close() {
        // Nothing is under way.
    }
}
