package io.spreadtrader.local.deployed;

import io.spreadtrader.core.broker.Broker;

/** The way from the trader to its broker. */
public interface BrokerConnection extends AutoCloseable {
    Broker broker();

    /** The market has moved and nobody has looked yet: returns once the broker's reports about it are here. */
    default void marketMoved() {}

    /**
     * What is scheduled has worked for as long as it needed, before orders are sent: where time is real, the clock goes on.
     */
    default void timePassed() {}

    @Override
    void close();

    /**
     * A broker whose connection is somebody else's.
     *
     * @param clock moves market time to where real time is
     */
    static BrokerConnection inRealTime(Broker broker, Runnable clock) {
        return new BrokerConnection() {
            @Override
            public Broker broker() {
                return broker;
            }

            @Override
            public void timePassed() {
                clock.run();
            }

            @Override
            public void close() {}
        };
    }
}
