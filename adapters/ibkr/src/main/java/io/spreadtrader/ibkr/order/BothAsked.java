package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;

/** Both questions of an entry on the wire, before either is answered. */
record BothAsked(Pending<AccountSummary> askedAccount, Pending<WhatIf> askedWhatIf) implements Inquiry {
    @Override
    public AccountSummary account() {
        return askedAccount.answer();
    }

    @Override
    public WhatIf whatIf() {
        return askedWhatIf.answer();
    }

    @Override
    public void close() {
        try (askedAccount) {
            askedWhatIf.close();
        }
    }
}
