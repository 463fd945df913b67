package io.spreadtrader.core.memory;

import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.lease.LeaseStoreContract;

class MemoryLeaseTest extends LeaseStoreContract {
    @Override
    protected LeaseStore emptyStore() {
        return new MemoryLeaseStore();
    }
}
