package io.spreadtrader.aws.tables;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.StoresContract;

class DynamoStoresTest extends StoresContract {
    @Override
    protected Stores emptyStores() {
        return new DynamoStores(Embedded.tables(), Embedded.emptyTables());
    }
}
