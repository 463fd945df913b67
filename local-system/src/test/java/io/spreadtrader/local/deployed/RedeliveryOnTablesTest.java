package io.spreadtrader.local.deployed;

import io.spreadtrader.core.store.Stores;
import io.spreadtrader.functions.RedeliveryContract;

class RedeliveryOnTablesTest extends RedeliveryContract {
    /** {@code -Dredelivery.signals=2000} is the whole of it, and takes minutes. */
    private static final int SIGNALS = Integer.getInteger("redelivery.signals", 100);

    @Override
    protected int signals() {
        return SIGNALS;
    }

    @Override
    protected Stores stores() {
        return EmptyTables.stores();
    }
}
