package io.spreadtrader.tws.wire;

/** One message, read or to be written. */
public record WireMessage(Layout layout, Fields fields) {
    public int id() {
        return layout.id();
    }

    public boolean is(Layout other) {
        return layout == other;
    }
}
