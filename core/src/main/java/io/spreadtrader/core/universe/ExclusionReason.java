package io.spreadtrader.core.universe;

/** Why a symbol is not tradable. The first that applies, in this order, is the one given. */
public enum ExclusionReason {
    /** On the list of {@code excluded-symbols}. */
    EXCLUDED,
    /** The source could not use the symbol's bars. */
    BAD_BARS,
    /** There is no bar of it. */
    NO_BARS,
    /** The newest bar is older than {@code max-data-age}. */
    STALE_BARS,
    /** There are fewer complete days than the average volume is taken over. */
    TOO_FEW_BARS,
    /** The last price is not above {@code min-price}. */
    PRICE_TOO_LOW,
    /** The 20-day average volume is below {@code min-volume}. */
    VOLUME_TOO_LOW,
    /** Fundamentals are given, but none of this symbol as of the day. */
    NO_FUNDAMENTALS,
    /** Its fundamentals are older than {@code max-data-age}, unlike others'. */
    STALE_FUNDAMENTALS,
    /** The market capitalisation is below {@code min-market-cap}. */
    MARKET_CAP_TOO_SMALL,
    /** No standard options are listed on it. */
    NOT_OPTIONABLE,
    /** An optionable list is given that does not say. */
    OPTIONABLE_UNKNOWN
}
