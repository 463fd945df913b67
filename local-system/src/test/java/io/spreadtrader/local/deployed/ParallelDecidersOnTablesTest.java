package io.spreadtrader.local.deployed;

import io.spreadtrader.core.store.Stores;
import io.spreadtrader.functions.ParallelDecidersContract;

class ParallelDecidersOnTablesTest extends ParallelDecidersContract {
    @Override
    protected Stores stores() {
        return EmptyTables.stores();
    }
}
