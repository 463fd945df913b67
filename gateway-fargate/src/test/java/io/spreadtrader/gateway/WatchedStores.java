package io.spreadtrader.gateway;

import io.spreadtrader.core.store.ForwardingStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.Transactions;

/** Stores whose commits go through a door of the test. */
record WatchedStores(Stores stores, Transactions transactions) implements ForwardingStores {}
