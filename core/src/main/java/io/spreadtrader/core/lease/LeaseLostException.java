package io.spreadtrader.core.lease;

/** A commit of a gateway whose epoch has passed: another holds the lease, and this process must stop at once. */
public final class LeaseLostException extends RuntimeException {
    public LeaseLostException(long epoch) {
        super("another gateway has taken over; epoch " + epoch + " may no longer write");
    }
}
