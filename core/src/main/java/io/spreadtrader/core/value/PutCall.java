package io.spreadtrader.core.value;

/** The right an option gives: to sell ({@code PUT}) or to buy ({@code CALL}) the underlying at the strike. */
public enum PutCall {
    PUT,
    CALL;

    /** What exercising at this spot would bring, per share; zero out of the money. */
    public Price intrinsic(Price spot, Price strike) {
        Price gain = this == CALL ? spot.minus(strike) : strike.minus(spot);
        return gain.max(Price.ZERO);
    }

    public PutCall opposite() {
        return this == CALL ? PUT : CALL;
    }
}
