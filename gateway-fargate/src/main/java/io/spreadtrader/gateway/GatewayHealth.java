package io.spreadtrader.gateway;

import io.spreadtrader.core.broker.BrokerCondition;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a gateway is.
 *
 * @param epoch of the lease taken last; empty where it never was
 * @param reconciled whether our books and the broker's agreed when last compared
 * @param condition how the broker session stands for who wants to trade over it
 * @param lastTick market time of the last tick that was done to its end
 * @param marketTime market time now
 */
public record GatewayHealth(
        GatewayRole role,
        OptionalLong epoch,
        boolean leaseHeld,
        boolean reconciled,
        boolean brokerConnected,
        BrokerCondition condition,
        Optional<Instant> lastTick,
        Instant marketTime) {

    /** Trading with everything that takes, or waiting as it should. */
    public boolean isReady() {
        return switch (role) {
            case TRADING -> leaseHeld && reconciled && brokerConnected;
            case STANDBY -> true;
            case STOPPED, LOST -> false;
        };
    }
}
