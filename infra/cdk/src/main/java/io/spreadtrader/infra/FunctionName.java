package io.spreadtrader.infra;

import java.util.Locale;

/** The functions in the one zip, which of them a function is being its environment's business. */
enum FunctionName {
    UNIVERSE(120, Place.OUTSIDE),
    SCAN(60, Place.NETWORK),
    ENTRY(30, Place.OUTSIDE),
    DECIDE(60, Place.NETWORK),
    WATCHDOG(30, Place.OUTSIDE),
    REPORT(120, Place.NETWORK);

    /** In the network are only those that call the scanner or the gateway: the others need no way out of it. */
    enum Place {
        NETWORK,
        OUTSIDE
    }

    private final int timeoutSeconds;
    private final Place place;

    FunctionName(int timeoutSeconds, Place place) {
        this.timeoutSeconds = timeoutSeconds;
        this.place = place;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For names of constructs and outputs: {@code UniverseFunction}. */
    String construct() {
        return name().charAt(0) + id().substring(1) + "Function";
    }

    int timeoutSeconds() {
        return timeoutSeconds;
    }

    Place place() {
        return place;
    }
}
