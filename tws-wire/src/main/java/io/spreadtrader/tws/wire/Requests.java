package io.spreadtrader.tws.wire;

/** What a client sends. */
public final class Requests {
    static final LayoutTable TABLE = LayoutTable.ofResource("requests.table");

    public static final Layout PLACE_ORDER = TABLE.named("placeOrder");
    public static final Layout CANCEL_ORDER = TABLE.named("cancelOrder");
    public static final Layout CURRENT_TIME = TABLE.named("currentTime");
    public static final Layout START_API = TABLE.named("startApi");

    private Requests() {}
}
