package io.spreadtrader.core.scan;

/** Why a symbol was not scanned; each reason's text begins with its name. */
public enum ScanRejection {
    /** The source has no such symbol. */
    UNKNOWN_SYMBOL,
    /** The source could not use, or not read, the symbol's bars. */
    UNUSABLE_BARS,
    /** The newest bar is older than the session whose bar is due, or than {@code max-data-age}. */
    STALE_BARS,
    /** The price jumped overnight as in a split, and no split is on record. */
    UNEXPLAINED_SPLIT,
    /** There are fewer bars than any of the strategies needs. */
    INSUFFICIENT_HISTORY,
    /** A strategy broke down on these bars. */
    STRATEGY_FAILED;

    public String because(String detail) {
        return name() + ": " + detail;
    }
}
