package io.spreadtrader.core.store;

/** Reads the one trading state item. */
public interface TradingStateStore {
    TradingStatus current();
}
