package io.spreadtrader.functions;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.Stores;

class RedeliveryTest extends RedeliveryContract {
    @Override
    protected Stores stores() {
        return MemoryStores.forgetful();
    }
}
