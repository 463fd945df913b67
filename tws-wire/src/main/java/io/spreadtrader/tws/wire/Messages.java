package io.spreadtrader.tws.wire;

import java.util.List;

/** What a server sends. */
public final class Messages {
    static final LayoutTable TABLE = LayoutTable.ofResource("messages.table");

    public static final Layout TICK_PRICE = TABLE.named("tickPrice");
    public static final Layout TICK_SIZE = TABLE.named("tickSize");
    public static final Layout ORDER_STATUS = TABLE.named("orderStatus");
    public static final Layout ERROR = TABLE.named("error");
    public static final Layout OPEN_ORDER = TABLE.named("openOrder");
    public static final Layout ACCOUNT_VALUE = TABLE.named("accountValue");
    public static final Layout PORTFOLIO_VALUE = TABLE.named("portfolioValue");
    public static final Layout ACCOUNT_UPDATE_TIME = TABLE.named("accountUpdateTime");
    public static final Layout NEXT_VALID_ID = TABLE.named("nextValidId");
    public static final Layout CONTRACT_DETAILS = TABLE.named("contractDetails");
    public static final Layout EXECUTION_DETAILS = TABLE.named("executionDetails");
    public static final Layout MANAGED_ACCOUNTS = TABLE.named("managedAccounts");
    public static final Layout HISTORICAL_DATA = TABLE.named("historicalData");
    public static final Layout TICK_OPTION = TABLE.named("tickOption");
    public static final Layout TICK_GENERIC = TABLE.named("tickGeneric");
    public static final Layout TICK_STRING = TABLE.named("tickString");
    public static final Layout CURRENT_TIME = TABLE.named("currentTime");
    public static final Layout CONTRACT_DETAILS_END = TABLE.named("contractDetailsEnd");
    public static final Layout OPEN_ORDER_END = TABLE.named("openOrderEnd");
    public static final Layout ACCOUNT_DOWNLOAD_END = TABLE.named("accountDownloadEnd");
    public static final Layout EXECUTION_DETAILS_END = TABLE.named("executionDetailsEnd");
    public static final Layout TICK_SNAPSHOT_END = TABLE.named("tickSnapshotEnd");
    public static final Layout MARKET_DATA_TYPE = TABLE.named("marketDataType");
    public static final Layout COMMISSION_REPORT = TABLE.named("commissionReport");
    public static final Layout POSITION = TABLE.named("position");
    public static final Layout POSITION_END = TABLE.named("positionEnd");
    public static final Layout ACCOUNT_SUMMARY = TABLE.named("accountSummary");
    public static final Layout ACCOUNT_SUMMARY_END = TABLE.named("accountSummaryEnd");
    public static final Layout ACCOUNT_UPDATE_MULTI = TABLE.named("accountUpdateMulti");
    public static final Layout ACCOUNT_UPDATE_MULTI_END = TABLE.named("accountUpdateMultiEnd");
    public static final Layout OPTION_PARAMETERS = TABLE.named("optionParameters");
    public static final Layout OPTION_PARAMETERS_END = TABLE.named("optionParametersEnd");
    public static final Layout TICK_REQUEST_PARAMETERS = TABLE.named("tickRequestParameters");
    public static final Layout MARKET_RULE = TABLE.named("marketRule");
    public static final Layout COMPLETED_ORDER = TABLE.named("completedOrder");
    public static final Layout COMPLETED_ORDERS_END = TABLE.named("completedOrdersEnd");
    public static final Layout HISTORICAL_DATA_END = TABLE.named("historicalDataEnd");

    private Messages() {}

    /** Every layout, in the order of their ids. */
    public static List<Layout> all() {
        return TABLE.all();
    }
}
