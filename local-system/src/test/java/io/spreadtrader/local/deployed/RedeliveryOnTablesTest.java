package io.spreadtrader.local.deployed;

import io.spreadtrader.core.store.Stores;
import io.spreadtrader.functions.RedeliveryContract;

class RedeliveryOnTablesTest extends RedeliveryContract {
    @Override
    protected Stores stores() {
        return EmptyTables.stores();
    }
}
