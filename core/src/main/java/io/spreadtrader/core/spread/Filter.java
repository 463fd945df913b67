package io.spreadtrader.core.spread;

import java.util.Locale;

/**
 * Everything that removes a leg or a pair of legs, in the order it is applied; what is removed is counted once, by the
 * first filter that removes it.
 */
public enum Filter {
    /** Leg: too few or too many days to expiration. */
    EXPIRATION,
    /** Leg: a multiplier other than 100 or a trading class other than the root's. */
    NON_STANDARD,
    /** Leg: no bid, or no ask above it. */
    ONE_SIDED,
    /** Leg: the feed has not shown itself alive in time. */
    STALE_FEED,
    /** Leg: too little open interest. */
    OPEN_INTEREST,
    /** Leg: quoted too wide. */
    LEG_WIDTH,
    /** Leg: no volatility gives its mid price. */
    IMPLIED_VOLATILITY,
    /** Leg: our implied volatility and the broker's are too far apart. */
    VOLATILITY_DIFFERENCE,
    /** Pair: the bought leg's delta is outside its band. */
    LONG_LEG_DELTA,
    /** Pair: the sold leg's delta is outside its band. */
    SHORT_LEG_DELTA,
    /** Pair: the spread's own quote is too wide. */
    SPREAD_WIDTH,
    /** Pair: no limit between nothing and the strike width lets the walk trade. */
    PRICE_BOUNDS,
    /** Pair, debit: costs too much. */
    COST,
    /** Pair, credit: brings too little of the strike width. */
    CREDIT_TO_WIDTH,
    /** Pair: nothing is left to win after commissions. */
    NO_PROFIT,
    /** Pair, debit: too little to win for what it risks. */
    REWARD_TO_RISK,
    /** Pair: too unlikely to be worth something beyond breakeven. */
    PROBABILITY_OF_PROFIT;

    /** {@code reward-to-risk}: as results and reports name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
