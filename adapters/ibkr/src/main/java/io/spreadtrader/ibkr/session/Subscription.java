package io.spreadtrader.ibkr.session;

/** Hearing something until it is closed. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
