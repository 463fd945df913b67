package io.spreadtrader.core.lease;

/** A commit or message of a gateway that may no longer be the only one; this process must stop at once. */
public final class LeaseLostException extends RuntimeException {
    public LeaseLostException(long epoch) {
        super("another gateway has taken over; epoch " + epoch + " may no longer write");
    }

    private LeaseLostException(String message) {
        super(message);
    }

    /** The lease was not renewed in time: another may have taken over, which is as bad as knowing it. */
    public static LeaseLostException inDoubt(long epoch, String refused) {
        return new LeaseLostException(
                "the lease of epoch " + epoch + " was not renewed in time; not done any more: " + refused);
    }
}
