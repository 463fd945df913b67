package io.spreadtrader.core.control;

import io.spreadtrader.core.store.TradingStatus;

/** What a person's switch did: the trading state before it and after; the same where it was so already. */
public record Switched(TradingStatus before, TradingStatus after) {
    public boolean isChange() {
        return !before.equals(after);
    }
}
