package io.spreadtrader.simulator;

/** Interactive Brokers' numbers of what may be wrong. */
final class ErrorCodes {
    static final int MAX_TICKERS = 101;
    static final int DUPLICATE_ORDER_ID = 103;
    static final int CANNOT_MODIFY_FILLED_ORDER = 104;
    static final int NOT_THE_ORIGINAL_ORDER = 105;
    static final int TICK_SIZE = 110;
    static final int NOT_CANCELLABLE = 161;
    static final int HISTORICAL_DATA = 162;
    static final int NO_SECURITY_DEFINITION = 200;
    static final int ORDER_REJECTED = 201;
    static final int ORDER_CANCELLED = 202;
    static final int NO_SUCH_TICKER_ID = 300;
    static final int UNREADABLE_REQUEST = 320;
    static final int VALIDATION = 321;
    static final int CLIENT_ID_IN_USE = 326;
    static final int NOT_SUBSCRIBED = 354;
    static final int UNSUPPORTED_ORDER_TYPE = 387;
    static final int ORDER_SIZE = 434;
    static final int UNKNOWN_MESSAGE = 505;
    static final int BROKER_LOST = 1100;
    static final int BROKER_RESTORED_DATA_LOST = 1101;
    static final int BROKER_RESTORED = 1102;
    static final int MARKET_DATA_FARM = 2104;
    static final int HISTORICAL_DATA_FARM = 2106;
    static final int SECURITY_DEFINITION_FARM = 2158;
    static final int NON_GUARANTEED_TAG = 10_043;
    static final int TIME_IN_FORCE = 10_052;
    static final int LEG_PRICE = 10_058;
    static final int CANCEL_UNKNOWN_ORDER = 10_147;
    static final int CANCEL_ENDED_ORDER = 10_148;
    static final int COMPETING_SESSION = 10_197;

    private ErrorCodes() {}
}
