package io.spreadtrader.tws.wire;

/** A message of a kind no layout describes: ordinary, as a gateway sends more than is read here. So no stack trace. */
public final class UnknownMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int id;

    public UnknownMessageException(int id) {
        super("no layout for message " + id, null, false, false);
        this.id = id;
    }

    public int id() {
        return id;
    }
}
