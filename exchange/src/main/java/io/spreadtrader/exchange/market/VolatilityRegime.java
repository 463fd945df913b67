package io.spreadtrader.exchange.market;

/**
 * Calm and turbulent weeks: a two-state chain that multiplies the market's variance. Its mean multiplier is one.
 *
 * @param calmMultiplier of variance while calm
 * @param turbulentMultiplier of variance while turbulent
 * @param calmEnds chance per day that calm ends
 * @param turbulenceEnds chance per day that turbulence ends
 */
record VolatilityRegime(double calmMultiplier, double turbulentMultiplier, double calmEnds, double turbulenceEnds) {
    /** Calm lasts 12 weeks and turbulence 4 on average; a quarter of the time is turbulent. */
    static final VolatilityRegime OF_MARKET = new VolatilityRegime(2.0 / 3.0, 2.0, 1.0 / 60.0, 1.0 / 20.0);

    double multiplier(boolean turbulent) {
        return turbulent ? turbulentMultiplier : calmMultiplier;
    }

    double turbulentShare() {
        return calmEnds / (calmEnds + turbulenceEnds);
    }

    /** Whether tomorrow is turbulent, given a uniform draw. */
    boolean next(boolean turbulent, double draw) {
        return turbulent ? draw >= turbulenceEnds : draw < calmEnds;
    }

    /** What is left after a day of the distance between today's expected multiplier and the mean. */
    double persistence() {
        return 1 - calmEnds - turbulenceEnds;
    }

    /** Expected multiplier of tomorrow. */
    double expectedNext(boolean turbulent) {
        return 1 + persistence() * (multiplier(turbulent) - 1);
    }
}
