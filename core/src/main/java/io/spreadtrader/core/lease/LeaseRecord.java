package io.spreadtrader.core.lease;

import io.spreadtrader.core.broker.BrokerCondition;

/**
 * Who holds the lease, and how it is.
 *
 * @param holder unique for each process; empty when released
 * @param epoch rises with every takeover and never falls; what an older one sends is refused
 * @param beat rises with every renewal, so that an observer sees life without comparing clocks
 * @param condition how the holder's session with the broker stood at that beat
 */
public record LeaseRecord(String holder, long epoch, long beat, BrokerCondition condition) {
    public LeaseRecord {
        if (epoch < 1 || beat < 0) {
            throw new IllegalArgumentException("an epoch starts at 1 and a beat at 0: " + epoch + ", " + beat);
        }
    }

    /** Of a holder that has said nothing of its session yet. */
    public LeaseRecord(String holder, long epoch, long beat) {
        this(holder, epoch, beat, BrokerCondition.READY);
    }
}
