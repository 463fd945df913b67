package io.spreadtrader.tws.wire;

/** What a server sends. */
public final class Messages {
    static final LayoutTable TABLE = LayoutTable.ofResource("messages.table");

    public static final Layout ORDER_STATUS = TABLE.named("orderStatus");
    public static final Layout CURRENT_TIME = TABLE.named("currentTime");
    public static final Layout NEXT_VALID_ID = TABLE.named("nextValidId");
    public static final Layout MANAGED_ACCOUNTS = TABLE.named("managedAccounts");
    public static final Layout ERROR = TABLE.named("error");

    private Messages() {}
}
