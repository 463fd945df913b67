package io.spreadtrader.core.lease;

import java.util.Optional;

/**
 * Keeps the lease's record. Its epoch is an item of its own, so that a commit can be conditional on it while the beat
 * goes on.
 */
public interface LeaseStore {
    Optional<LeaseRecord> read();

    /**
     * Stores {@code next}, of a new epoch, if the record is still the one seen.
     *
     * @param seen empty where there was none
     * @return whether it was stored
     */
    boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next);

    /**
     * Stores the next beat, or the release, of an epoch that is still the stored one.
     *
     * @return false where another has taken over
     */
    boolean renew(LeaseRecord next);
}
