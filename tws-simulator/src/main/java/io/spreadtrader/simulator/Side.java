package io.spreadtrader.simulator;

/** What an order's action says. Selling a combination trades its legs the other way round. */
public enum Side {
    BUY(1, "BOT"),
    SELL(-1, "SLD");

    private final int sign;
    private final String executed;

    Side(int sign, String executed) {
        this.sign = sign;
        this.executed = executed;
    }

    /** 1 bought, -1 sold. */
    public int sign() {
        return sign;
    }

    /** As executions write it. */
    String executed() {
        return executed;
    }

    static Side ofQuantity(int signed) {
        return signed > 0 ? BUY : SELL;
    }
}
