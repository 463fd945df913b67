package io.spreadtrader.tws.wire;

import java.util.List;

/** What a client sends. */
public final class Requests {
    static final LayoutTable TABLE = LayoutTable.ofResource("requests.table");

    public static final Layout MARKET_DATA = TABLE.named("marketData");
    public static final Layout CANCEL_MARKET_DATA = TABLE.named("cancelMarketData");
    public static final Layout PLACE_ORDER = TABLE.named("placeOrder");
    public static final Layout CANCEL_ORDER = TABLE.named("cancelOrder");
    public static final Layout OPEN_ORDERS = TABLE.named("openOrders");
    public static final Layout ACCOUNT_DATA = TABLE.named("accountData");
    public static final Layout EXECUTIONS = TABLE.named("executions");
    public static final Layout REQUEST_IDS = TABLE.named("requestIds");
    public static final Layout CONTRACT_DETAILS = TABLE.named("contractDetails");
    public static final Layout SERVER_LOG_LEVEL = TABLE.named("serverLogLevel");
    public static final Layout AUTO_OPEN_ORDERS = TABLE.named("autoOpenOrders");
    public static final Layout ALL_OPEN_ORDERS = TABLE.named("allOpenOrders");
    public static final Layout MANAGED_ACCOUNTS = TABLE.named("managedAccounts");
    public static final Layout HISTORICAL_DATA = TABLE.named("historicalData");
    public static final Layout EXERCISE_OPTIONS = TABLE.named("exerciseOptions");
    public static final Layout CANCEL_HISTORICAL_DATA = TABLE.named("cancelHistoricalData");
    public static final Layout CURRENT_TIME = TABLE.named("currentTime");
    public static final Layout GLOBAL_CANCEL = TABLE.named("globalCancel");
    public static final Layout MARKET_DATA_TYPE = TABLE.named("marketDataType");
    public static final Layout POSITIONS = TABLE.named("positions");
    public static final Layout ACCOUNT_SUMMARY = TABLE.named("accountSummary");
    public static final Layout CANCEL_ACCOUNT_SUMMARY = TABLE.named("cancelAccountSummary");
    public static final Layout CANCEL_POSITIONS = TABLE.named("cancelPositions");
    public static final Layout START_API = TABLE.named("startApi");
    public static final Layout ACCOUNT_UPDATES_MULTI = TABLE.named("accountUpdatesMulti");
    public static final Layout CANCEL_ACCOUNT_UPDATES_MULTI = TABLE.named("cancelAccountUpdatesMulti");
    public static final Layout OPTION_PARAMETERS = TABLE.named("optionParameters");
    public static final Layout MARKET_RULE = TABLE.named("marketRule");
    public static final Layout COMPLETED_ORDERS = TABLE.named("completedOrders");

    private Requests() {}

    /** Every layout, in the order of their ids. */
    public static List<Layout> all() {
        return TABLE.all();
    }
}
