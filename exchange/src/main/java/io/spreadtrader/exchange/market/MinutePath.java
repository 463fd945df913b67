package io.spreadtrader.exchange.market;

/** One stock's session minute by minute. Shared by all who ask; nobody writes to it. */
final class MinutePath {
    private final int day;
    private final int[] cents;
    private final double[] own;

    /**
     * @param day the session's number
     * @param cents the price of each minute
     * @param own the stock's own log-movement since the last close, jumps left out; drives its variance
     */
    MinutePath(int day, int[] cents, double[] own) {
        this.day = day;
        this.cents = cents;
        this.own = own;
    }

    int day() {
        return day;
    }

    int cents(int minute) {
        return cents[minute];
    }

    double own(int minute) {
        return own[minute];
    }

    double dollars(int minute) {
        return cents[minute] / 100.0;
    }

    /** Highest price up to and including this minute, in cents. */
    int highest(int minute) {
        int highest = cents[0];
        for (int i = 1; i <= minute; i++) {
            highest = Math.max(highest, cents[i]);
        }
        return highest;
    }

    /** Lowest price up to and including this minute, in cents. */
    int lowest(int minute) {
        int lowest = cents[0];
        for (int i = 1; i <= minute; i++) {
            lowest = Math.min(lowest, cents[i]);
        }
        return lowest;
    }
}
