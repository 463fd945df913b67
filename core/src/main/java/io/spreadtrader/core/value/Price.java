package io.spreadtrader.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars per share, in ten-thousandths of a dollar. May be negative where it is a net price:
 * positive is paid, negative is received.
 */
public record Price(long tenThousandths) implements Comparable<Price> {
    public static final long UNITS_PER_DOLLAR = 10_000;
    public static final Price ZERO = new Price(0);

    public static Price ofTenThousandths(long units) {
        return new Price(units);
    }

    public static Price ofCents(long cents) {
        return new Price(Math.multiplyExact(cents, 100L));
    }

    /** The nearest ten-thousandth to a computed amount; halves go to the even neighbour. */
    public static Price ofDollars(double dollars) {
        if (!Double.isFinite(dollars) || Math.abs(dollars) > 1e12) {
            throw new IllegalArgumentException("not a price: " + dollars);
        }
        return new Price((long) Math.rint(dollars * UNITS_PER_DOLLAR));
    }

    /**
     * Reads a decimal number of dollars.
     *
     * @throws IllegalArgumentException when it is no number or finer than a ten-thousandth of a dollar
     */
    public static Price parse(String text) {
        try {
            return new Price(new BigDecimal(text.strip())
                    .movePointRight(4)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not a price in dollars with at most 4 decimals: '" + text + "'", e);
        }
    }

    public static Price midOf(Price first, Price second) {
        return new Price(Math.floorDiv(first.tenThousandths + second.tenThousandths, 2));
    }

    public Price plus(Price other) {
        return new Price(Math.addExact(tenThousandths, other.tenThousandths));
    }

    public Price minus(Price other) {
        return new Price(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    public Price negated() {
        return new Price(Math.negateExact(tenThousandths));
    }

    public Price times(long factor) {
        return new Price(Math.multiplyExact(tenThousandths, factor));
    }

    /** A fraction of this price, rounded to the nearest ten-thousandth. */
    public Price times(double factor) {
        return ofDollars(dollars() * factor);
    }

    public Price absolute() {
        return tenThousandths < 0 ? negated() : this;
    }

    /** The value of {@code shares} shares at this price, rounded half-even to the cent (exact for multiples of 100). */
    public Money times(Shares shares) {
        return Money.ofCents(BigDecimal.valueOf(tenThousandths)
                .multiply(BigDecimal.valueOf(shares.count()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** The nearest multiple of {@code tick} at or below this price. */
    public Price floorTo(Price tick) {
        return new Price(Math.floorDiv(tenThousandths, tick.tenThousandths) * tick.tenThousandths);
    }

    /** The nearest multiple of {@code tick} at or above this price. */
    public Price ceilTo(Price tick) {
        return new Price(-Math.floorDiv(-tenThousandths, tick.tenThousandths) * tick.tenThousandths);
    }

    public boolean isPositive() {
        return tenThousandths > 0;
    }

    public boolean isNegative() {
        return tenThousandths < 0;
    }

    public boolean isAbove(Price other) {
        return tenThousandths > other.tenThousandths;
    }

    public boolean isBelow(Price other) {
        return tenThousandths < other.tenThousandths;
    }

    public Price max(Price other) {
        return isAbove(other) ? this : other;
    }

    public Price min(Price other) {
        return isBelow(other) ? this : other;
    }

    public double dollars() {
        return tenThousandths / (double) UNITS_PER_DOLLAR;
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    /** Dollars with two decimals, or four where the cents are not whole. */
    @Override
    public String toString() {
        BigDecimal exact = decimal();
        return (tenThousandths % 100 == 0 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }
}
