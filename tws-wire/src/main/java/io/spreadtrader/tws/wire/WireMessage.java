package io.spreadtrader.tws.wire;

/** One message, read or to be written. */
public record WireMessage(Layout layout, Fields fields) {
    /** How many bytes followed what the layout reads: a message longer than its layout is read, and told. */
    public int surplusBytes() {
        return fields instanceof ReadFields read ? read.surplusBytes() : 0;
    }

    public int id() {
        return layout.id();
    }

    public boolean is(Layout other) {
        return layout == other;
    }
}
