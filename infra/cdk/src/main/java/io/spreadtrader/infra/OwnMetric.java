package io.spreadtrader.infra;

/** Every metric of ours on CloudWatch: each costs about 0.30 USD a month, so the list is short and complete. */
enum OwnMetric {
    /** Counted in the gateway's log. */
    GATEWAY_HEARTBEAT("GatewayHeartbeat"),
    /** Counted in the logs of the gateway and the IB Gateway. */
    SECOND_FACTOR_NEEDED("SecondFactorNeeded"),
    /** The following four are written by functions, as embedded metrics in their logs, without dimensions. */
    SIGNALS("Signals"),
    ENTRIES("Entries"),
    DENIALS("Denials"),
    ALERTS("Alerts");

    private final String id;

    OwnMetric(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
