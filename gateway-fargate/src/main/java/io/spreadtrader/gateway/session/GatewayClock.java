package io.spreadtrader.gateway.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a simulated Gateway's market, asked of it: its days are not ours. Whole seconds; never goes back, and
 * stands still while it is not answered.
 */
public final class GatewayClock implements InstantSource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;
    private volatile Instant told = Instant.EPOCH;

    public GatewayClock(Session session) {
        this.session = session;
        session.hear(Messages.CURRENT_TIME, message -> message.fields()
                .whole(Messages.CURRENT_TIME.field("time"))
                .ifPresent(second -> tell(Instant.ofEpochSecond(second))));
    }

    private synchronized void tell(Instant now) {
        told = now.isAfter(told) ? now : told;
    }

    @Override
    public Instant instant() {
        try {
            session.echo(PATIENCE);
        } catch (BrokerUnavailableException away) {
            // It stands still until the Gateway is back.
        }
        return told;
    }
}
