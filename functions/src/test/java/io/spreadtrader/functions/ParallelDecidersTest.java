package io.spreadtrader.functions;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.Stores;

class ParallelDecidersTest extends ParallelDecidersContract {
    @Override
    protected Stores stores() {
        return MemoryStores.forgetful();
    }
}
