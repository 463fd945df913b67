package io.spreadtrader.core.lease;

/**
 * Who holds the lease.
 *
 * @param holder unique for each process; empty when released
 * @param epoch rises with every takeover and never falls; what an older one sends is refused
 * @param beat rises with every renewal, so that an observer sees life without comparing clocks
 */
public record LeaseRecord(String holder, long epoch, long beat) {
    public LeaseRecord {
        if (epoch < 1 || beat < 0) {
            throw new IllegalArgumentException("an epoch starts at 1 and a beat at 0: " + epoch + ", " + beat);
        }
    }
}
