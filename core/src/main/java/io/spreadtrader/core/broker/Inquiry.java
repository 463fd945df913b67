package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;

/**
 * What an entry asks of the broker before it is sent: the account as it is, and what the order would do to it. Both
 * questions may be on their way at once; each answer is waited for where it is taken, and one that failed is never an
 * empty one.
 */
public interface Inquiry extends AutoCloseable {
    /** @throws BrokerUnavailableException where it is not answered */
    AccountSummary account();

    /** @throws BrokerUnavailableException where it could not be asked or is not answered */
    WhatIf whatIf();

    /** Nobody waits any more for what was not taken. */
    @Override
    void close();

    /** Each asked when its answer is taken: where nothing lies between a question and its answer. */
    static Inquiry oneByOne(AccountView broker, ComboOrder order) {
        return new OneByOne(broker, order);
    }
}
