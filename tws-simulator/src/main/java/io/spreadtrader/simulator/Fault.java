package io.spreadtrader.simulator;

/** What can be made to go wrong, each as it happens with the real one. */
public enum Fault {
    /** The port accepts and never says a word: the most frequent failure in the field. */
    SILENT_PORT,
    /** A connection is closed before the handshake. */
    CONNECTION_CLOSED,
    /** The session stands, and the time is not told. */
    NO_CURRENT_TIME,
    /** The next order id a client is told is 1, whatever was used before. */
    NEXT_ID_ROLLED_BACK,
    /** The socket ends at a new order, which never reached the exchange. */
    DROP_BEFORE_BOOKING,
    /** The socket ends at a new order, which is booked without a word. */
    DROP_AFTER_BOOKING,
    /** A new order vanishes, and nothing is said. */
    ORDER_LOST,
    /** 201 for a new order. */
    MARGIN_REJECTION,
    /** 110 for a new order. */
    TICK_REJECTION,
    /** 105 for a new limit; the order keeps its old one. */
    MODIFICATION_REFUSED,
    /** A new limit vanishes. */
    MODIFICATION_LOST,
    /** A cancellation vanishes. */
    CANCEL_LOST,
    /** 162 for history: asked for too often. */
    HISTORY_PACING,
    /** 354 for a market data line. */
    NO_MARKET_DATA,
    /** 10197 for a market data line: another login of the same user has it. */
    COMPETING_SESSION,
    /** A line says that trading in its stock is halted (tick 49), until that is told anew. */
    HALT,
    /** A computation of implied volatility and greeks is not sent. */
    NO_GREEKS,
    /** An order status comes twice. */
    STATUS_TWICE,
    /** An execution comes twice. */
    EXECUTION_TWICE,
    /** A commission report is not sent; asking for executions still brings it. */
    NO_COMMISSION,
    /** What is told of an order before its execution comes after it. */
    EXECUTION_FIRST,
    /** A frame's first half, then the end of the connection. */
    CUT_FRAME,
    /** Bytes that are no frame, then the end of the connection. */
    GARBAGE,
    /** A frame of 16 MiB is announced, then the connection ends. */
    HUGE_FRAME,
    /** A line's prices are those of a while ago. */
    DELAYED_DATA,
    /** In the morning all short contracts of one series have been assigned. */
    OVERNIGHT_ASSIGNMENT,
    /** The broker closes every option held. */
    LIQUIDATION,
    /** In the morning every connection ends, and the next two find a port that does not say a word. */
    NIGHTLY_RESTART,
    /** 1100, and 1102 right behind it: the Gateway has lost the broker for a moment, and the connection stays. */
    BROKER_LOST
}
