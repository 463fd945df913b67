package io.spreadtrader.tws.wire;

/** One column of one layout; a column of the same name in another layout is another one. */
public final class Field {
    /** The slot of what is nobody's value. */
    static final int CONSTANT = -1;

    private final String name;
    private final Kind kind;
    private final int slot;
    private final String unset;

    /** @param slot its place among the values of its message or row */
    Field(String name, Kind kind, int slot, String unset) {
        this.name = name;
        this.kind = kind;
        this.slot = slot;
        this.unset = unset;
    }

    static Field constant(String text) {
        return new Field("", Kind.TEXT, CONSTANT, text);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** What is written where no value was given. */
    public String unset() {
        return unset;
    }

    int slot() {
        return slot;
    }

    @Override
    public String toString() {
        return name;
    }
}
