package io.spreadtrader.core.value;

import java.time.LocalDate;

/** One option bought and one sold: same underlying, expiration, right and multiplier; different strikes. */
public record VerticalSpread(OptionContract longLeg, OptionContract shortLeg) {
    public VerticalSpread {
        boolean matched = longLeg.underlying().equals(shortLeg.underlying())
                && longLeg.expiration().equals(shortLeg.expiration())
                && longLeg.right() == shortLeg.right()
                && longLeg.multiplier() == shortLeg.multiplier()
                && longLeg.tradingClass().equals(shortLeg.tradingClass())
                && !longLeg.strike().equals(shortLeg.strike());
        if (!matched) {
            throw new IllegalArgumentException("not a vertical spread: long " + longLeg + ", short " + shortLeg);
        }
    }

    public SpreadType type() {
        boolean longIsLower = longLeg.strike().isBelow(shortLeg.strike());
        if (right() == PutCall.CALL) {
            return longIsLower ? SpreadType.BULL_CALL : SpreadType.BEAR_CALL;
        }
        return longIsLower ? SpreadType.BULL_PUT : SpreadType.BEAR_PUT;
    }

    public Symbol underlying() {
        return longLeg.underlying();
    }

    public LocalDate expiration() {
        return longLeg.expiration();
    }

    public PutCall right() {
        return longLeg.right();
    }

    public boolean isCredit() {
        return type().isCredit();
    }

    public Direction direction() {
        return type().direction();
    }

    /** Distance between the strikes, per share. */
    public Price width() {
        return longLeg.strike().minus(shortLeg.strike()).absolute();
    }

    public Price lowerStrike() {
        return longLeg.strike().min(shortLeg.strike());
    }

    public Price upperStrike() {
        return longLeg.strike().max(shortLeg.strike());
    }

    /** Shares that one contract of the spread stands for. */
    public Shares sharesPerContract() {
        return Shares.of(longLeg.multiplier());
    }

    /** What both legs are worth together at expiration with the underlying at {@code spot}; in [-width, width]. */
    public Price valueAtExpiration(Price spot) {
        return right().intrinsic(spot, longLeg.strike()).minus(right().intrinsic(spot, shortLeg.strike()));
    }

    public String id() {
        return longLeg.id() + " / " + shortLeg.id();
    }

    @Override
    public String toString() {
        return type() + " " + underlying() + " " + expiration() + " " + longLeg.strike() + "/" + shortLeg.strike();
    }
}
