package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.value.DataLabel;
import java.time.Instant;

/**
 * How the gateway is.
 *
 * @param marketTime which a simulation moves as it likes
 * @param reconciled whether our books were found to agree with the broker's since the session began
 * @param connected whether there is a broker session
 * @param condition how that session stands
 * @param holder who holds the lease; empty where nobody does
 * @param epoch the lease's
 * @param label how real its prices are
 */
public record GatewayHealth(
        Instant marketTime,
        boolean reconciled,
        boolean connected,
        BrokerCondition condition,
        String holder,
        long epoch,
        DataLabel label) {

    /** Where no more is known of the session than whether there is one. */
    public GatewayHealth(
            Instant marketTime, boolean reconciled, boolean connected, String holder, long epoch, DataLabel label) {
        this(
                marketTime,
                reconciled,
                connected,
                connected ? BrokerCondition.READY : BrokerCondition.BROKER_LOST,
                holder,
                epoch,
                label);
    }
}
