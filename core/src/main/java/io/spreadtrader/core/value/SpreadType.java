package io.spreadtrader.core.value;

/** The four vertical spreads. */
public enum SpreadType {
    BULL_CALL(Direction.LONG, PutCall.CALL, false),
    BULL_PUT(Direction.LONG, PutCall.PUT, true),
    BEAR_PUT(Direction.SHORT, PutCall.PUT, false),
    BEAR_CALL(Direction.SHORT, PutCall.CALL, true);

    private final Direction direction;
    private final PutCall right;
    private final boolean credit;

    SpreadType(Direction direction, PutCall right, boolean credit) {
        this.direction = direction;
        this.right = right;
        this.credit = credit;
    }

    public Direction direction() {
        return direction;
    }

    public PutCall right() {
        return right;
    }

    /** Whether opening it brings money in. */
    public boolean isCredit() {
        return credit;
    }

    public static SpreadType of(Direction direction, boolean credit) {
        if (direction == Direction.LONG) {
            return credit ? BULL_PUT : BULL_CALL;
        }
        return credit ? BEAR_CALL : BEAR_PUT;
    }
}
