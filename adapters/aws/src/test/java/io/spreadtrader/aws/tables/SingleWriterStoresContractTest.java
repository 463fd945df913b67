package io.spreadtrader.aws.tables;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.StoresContract;

class SingleWriterStoresContractTest extends StoresContract {
    @Override
    protected Stores emptyStores() {
        return new SingleWriterStores(Embedded.tables(), Embedded.emptyTables());
    }
}
