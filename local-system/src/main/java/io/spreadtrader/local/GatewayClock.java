package io.spreadtrader.local;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of a simulated Gateway's market, asked of it: its days are not ours. Whole seconds; never goes back, and
 * stands still while it is not answered.
 */
final class GatewayClock implements InstantSource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    GatewayClock(Session session) {
        this.session = session;
        session.hear(Messages.CURRENT_TIME, message -> message.fields()
                .whole(Messages.CURRENT_TIME.field("time"))
                .ifPresent(second -> told.accumulateAndGet(
                        Instant.ofEpochSecond(second), (before, now) -> now.isAfter(before) ? now : before)));
    }

    @Override
    public Instant instant() {
        try {
            session.echo(PATIENCE);
        } catch (BrokerUnavailableException away) {
            // It stands still until the Gateway is back.
        }
        return told.get();
    }
}
