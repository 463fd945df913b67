package io.spreadtrader.tws.wire;

/** Bytes that are no frame, or fields that are not what the layout says. */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String message) {
        super(message);
    }
}
