package io.spreadtrader.core.risk;

/** Why an order may not be sent, in order of precedence: the first that applies is the one given. */
public enum DenialReason {
    TRADING_HALTED,
    REDUCING_ONLY,
    BROKER_NOT_RECONCILED,
    MARKET_CLOSED,
    UNDERLYING_HALTED,
    STALE_QUOTE,
    PRICE_COLLAR,
    DUPLICATE_POSITION,
    MAX_OPEN_POSITIONS,
    MAX_DAILY_ENTRIES,
    MAX_DAILY_ORDERS,
    SIZE_BELOW_ONE_CONTRACT,
    RISK_PER_TRADE,
    PORTFOLIO_HEAT,
    SECTOR_HEAT,
    NET_DELTA,
    EARNINGS_BLACKOUT,
    EX_DIVIDEND_RISK,
    CORPORATE_ACTION,
    EVENT_DATE_UNKNOWN,
    BUYING_POWER,
    DAY_TRADES
}
