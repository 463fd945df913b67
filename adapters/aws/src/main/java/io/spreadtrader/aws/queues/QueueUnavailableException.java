package io.spreadtrader.aws.queues;

/** A queue did not take what was sent; what it took of it may be sent again. */
public final class QueueUnavailableException extends RuntimeException {
    public QueueUnavailableException(String what) {
        super(what);
    }

    public QueueUnavailableException(String what, Throwable cause) {
        super(
                what + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given"),
                cause);
    }
}
