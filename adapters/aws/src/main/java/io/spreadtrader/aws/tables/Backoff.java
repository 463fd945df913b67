package io.spreadtrader.aws.tables;

import java.util.concurrent.locks.LockSupport;

/** Pauses that double up to a second, a limited number of times; about six seconds together. */
final class Backoff {
    private static final int PAUSES = 12;
    private static final long FIRST_MILLIS = 5;
    private static final long LONGEST_MILLIS = 1_000;

    private int taken;

    boolean isExhausted() {
        return taken >= PAUSES;
    }

    /** @throws StoresUnavailableException when there were as many as there may be */
    void pause(String what) {
        if (isExhausted()) {
            throw new StoresUnavailableException(
                    what, new IllegalStateException("given up after " + (PAUSES + 1) + " tries"));
        }
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << taken);
        taken++;
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
