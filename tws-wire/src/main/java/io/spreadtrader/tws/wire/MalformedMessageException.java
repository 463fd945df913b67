package io.spreadtrader.tws.wire;

/**
 * Bytes that are no frame, or fields that are not what the layout says. Without a stack trace: it says what is wrong
 * with the bytes, and a broken peer may cause thousands in a second.
 */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String message) {
        super(message, null, false, false);
    }
}
