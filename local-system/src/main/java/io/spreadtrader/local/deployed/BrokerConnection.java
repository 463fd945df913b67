package io.spreadtrader.local.deployed;

import io.spreadtrader.core.broker.Broker;

/** The way from the trader to its broker. */
public interface BrokerConnection extends AutoCloseable {
    Broker broker();

    /** The market has moved and nobody has looked yet: returns once the broker's reports about it are here. */
    default void marketMoved() {}

    @Override
    void close();

    /** A broker in this process that needs no connection. */
    static BrokerConnection direct(Broker broker) {
        return new BrokerConnection() {
            @Override
            public Broker broker() {
                return broker;
            }

            @Override
            public void close() {}
        };
    }
}
