package io.spreadtrader.core.broker;

/** How the connection to the broker stands. Everything but {@link #READY} enters nothing, and says what to do. */
public enum BrokerCondition {
    READY("", "nothing to do"),
    CONNECTING("no session yet", "wait; it is tried again by itself"),
    REFUSED("nothing listens at the address", "start the Gateway, or correct its host and port"),
    SILENT(
            "the port accepts connections and does not answer",
            "restart the Gateway; confirm that its API is enabled and its login is complete"),
    CLIENT_ID_IN_USE(
            "another program holds the session with this client id",
            "end that program, or give one of them another client id"),
    HUNG_UP(
            "the port accepts connections and hangs up on the greeting: the Gateway is too old for this program, or its"
                    + " settings refuse this machine",
            "update the Gateway; in its API settings allow socket clients, and trust this machine's address or let it"
                    + " allow more than localhost"),
    VERSION_NOT_SUPPORTED("the Gateway speaks no version this program does", "update the Gateway"),
    BROKER_LOST("the Gateway has lost its connection to the broker", "wait; it reconnects by itself"),
    COMPETING_SESSION(
            "another login of the same user has the market data",
            "log the other program out, or give it a user of its own"),
    NO_MARKET_DATA(
            "the account has no market data for what is traded",
            "subscribe to it, and share it with the paper account"),
    DELAYED_DATA("market data is delayed", "subscribe to live data; delayed prices are never traded on"),
    ACCOUNT_HALTED("the broker takes no orders for this account", "ask the broker why, then reconnect"),
    RESTARTING("around the Gateway's nightly restart", "wait; it ends by itself");

    private final String what;
    private final String remedy;

    BrokerCondition(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** Whether all is well: only then is a new position entered. */
    public boolean mayTrade() {
        return this == READY;
    }

    /**
     * Whether the broker answers and takes messages. Trouble with market data or with what the account may enter keeps
     * nobody from leaving a position or withdrawing an order: a quote that is missing is missed where it is needed.
     */
    public boolean answers() {
        return switch (this) {
            case READY, COMPETING_SESSION, NO_MARKET_DATA, DELAYED_DATA, ACCOUNT_HALTED -> true;
            case CONNECTING,
                    REFUSED,
                    SILENT,
                    HUNG_UP,
                    CLIENT_ID_IN_USE,
                    VERSION_NOT_SUPPORTED,
                    BROKER_LOST,
                    RESTARTING -> false;
        };
    }

    /** Whether it does not end by itself, so that a person is told at once. */
    public boolean needsPerson() {
        return switch (this) {
            case CLIENT_ID_IN_USE, COMPETING_SESSION, NO_MARKET_DATA, DELAYED_DATA, ACCOUNT_HALTED -> true;
            case READY, CONNECTING, REFUSED, SILENT, HUNG_UP, VERSION_NOT_SUPPORTED, BROKER_LOST, RESTARTING -> false;
        };
    }

    /** In words; empty where all is well. */
    public String what() {
        return what;
    }

    /** What a person can do about it. */
    public String remedy() {
        return remedy;
    }
}
