package io.spreadtrader.ibkr.order;

import org.jspecify.annotations.Nullable;

/** Which thread trades: the one that is handed the reports. Until any is, whoever asks is taken for it. */
final class TradingThread {
    private volatile @Nullable Thread trader;

    void isThisOne() {
        trader = Thread.currentThread();
    }

    boolean isCurrent() {
        Thread known = trader;
        return known == null || known.equals(Thread.currentThread());
    }
}
