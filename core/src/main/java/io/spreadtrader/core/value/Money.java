package io.spreadtrader.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of US dollars, in cents. */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    public static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, 100L));
    }

    /** The nearest cent to a computed amount of dollars; halves go to the even neighbour. */
    public static Money rounded(double dollars) {
        if (!Double.isFinite(dollars) || Math.abs(dollars) > 1e15) {
            throw new IllegalArgumentException("not an amount of money: " + dollars);
        }
        return new Money((long) Math.rint(dollars * 100));
    }

    /**
     * Reads a decimal number of dollars.
     *
     * @throws IllegalArgumentException when it is no number or finer than a cent
     */
    public static Money parse(String text) {
        try {
            return new Money(new BigDecimal(text.strip())
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not an amount in dollars and cents: '" + text + "'", e);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    /** A fraction of this amount, rounded to the nearest cent. */
    public Money times(double factor) {
        return rounded(dollars() * factor);
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isAbove(Money other) {
        return cents > other.cents;
    }

    public boolean isBelow(Money other) {
        return cents < other.cents;
    }

    public Money max(Money other) {
        return isAbove(other) ? this : other;
    }

    public Money min(Money other) {
        return isBelow(other) ? this : other;
    }

    public double dollars() {
        return cents / 100.0;
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
