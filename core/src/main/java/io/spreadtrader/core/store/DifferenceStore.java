package io.spreadtrader.core.store;

import io.spreadtrader.core.difference.AccountDifferences;

/** Reads what our books and the broker's differ by. */
public interface DifferenceStore {
    AccountDifferences current();
}
