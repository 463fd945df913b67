package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import java.util.Optional;

/**
 * What the assessment of an entry about to be sent asks the broker: both questions together and once, when the first
 * answer is wanted. An entry our own books refuse asks nothing.
 */
public final class EntryQuestions implements AutoCloseable {
    private final AccountView broker;
    private final ComboOrder order;
    private Optional<Inquiry> asked = Optional.empty();
    private Optional<AccountSummary> account = Optional.empty();

    EntryQuestions(AccountView broker, ComboOrder order) {
        this.broker = broker;
        this.order = order;
    }

    /** One answer for all who look at this instant. */
    AccountSummary account() {
        AccountSummary told = account.orElseGet(() -> inquiry().account());
        account = Optional.of(told);
        return told;
    }

    /** @throws IllegalArgumentException for another order than the one asked about: a bug of the caller */
    WhatIf whatIf(ComboOrder about) {
        if (!about.equals(order)) {
            throw new IllegalArgumentException("asked what " + order + " would do, not " + about);
        }
        return inquiry().whatIf();
    }

    private Inquiry inquiry() {
        Inquiry inquiry = asked.orElseGet(() -> broker.inquire(order));
        asked = Optional.of(inquiry);
        return inquiry;
    }

    @Override
    public void close() {
        asked.ifPresent(Inquiry::close);
    }
}
