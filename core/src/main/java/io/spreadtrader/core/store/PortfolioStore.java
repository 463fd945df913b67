package io.spreadtrader.core.store;

import io.spreadtrader.core.portfolio.Portfolio;

/** Reads the one portfolio item. */
public interface PortfolioStore {
    Portfolio current();
}
