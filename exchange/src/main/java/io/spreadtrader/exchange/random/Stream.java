package io.spreadtrader.exchange.random;

/** What a draw is for. Two streams never share a number; ids are part of the market and never change. */
public enum Stream {
    MARKET_SHOCK(1),
    SECTOR_SHOCK(2),
    OWN_SHOCK(3),
    MARKET_REGIME(4),
    MARKET_JUMP(5),
    OWN_JUMP(6),
    EARNINGS_JUMP(7),
    VOLUME(8),
    COMPANY(9),
    FIRST_VARIANCE(10),
    BRIDGE_ORDER(11),
    BRIDGE_NOISE(12),
    OPTION_SIZE(13),
    OPEN_INTEREST(14),
    OPTION_VOLUME(15),
    OPTION_WIDTH(16),
    ORDER_LATENCY(17),
    ORDER_FILL(18),
    PIN_RISK(19),
    EARLY_ASSIGNMENT(20);

    private final int id;

    Stream(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }
}
