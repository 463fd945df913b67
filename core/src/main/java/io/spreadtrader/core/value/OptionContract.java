package io.spreadtrader.core.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * One listed option series. Standard deliverables are 100 shares and a trading class equal to the underlying's root;
 * others exist in real chains and are refused by spread selection, so they are representable here.
 */
public record OptionContract(
        Symbol underlying, LocalDate expiration, Price strike, PutCall right, int multiplier, String tradingClass)
        implements Instrument, Comparable<OptionContract> {
    public static final int STANDARD_MULTIPLIER = 100;

    private static final Comparator<OptionContract> ORDER = Comparator.comparing(OptionContract::underlying)
            .thenComparing(OptionContract::expiration)
            .thenComparing(OptionContract::right)
            .thenComparing(OptionContract::strike)
            .thenComparing(OptionContract::tradingClass)
            .thenComparing(OptionContract::multiplier);

    public OptionContract {
        if (!strike.isPositive()) {
            throw new IllegalArgumentException("strike must be positive: " + strike);
        }
        if (multiplier <= 0) {
            throw new IllegalArgumentException("multiplier must be positive: " + multiplier);
        }
    }

    public static OptionContract of(Symbol underlying, LocalDate expiration, Price strike, PutCall right) {
        return new OptionContract(
                underlying,
                expiration,
                strike,
                right,
                STANDARD_MULTIPLIER,
                underlying.ticker().replace(".", ""));
    }

    public boolean isStandard() {
        return multiplier == STANDARD_MULTIPLIER
                && tradingClass.equals(underlying.ticker().replace(".", ""));
    }

    /** Calendar days from {@code date} to expiration. */
    public int daysToExpiration(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(date, expiration));
    }

    /** {@code AAPL 2026-02-20 C 250.00}, with the trading class and multiplier where they are not standard. */
    @Override
    public String id() {
        String standard = underlying + " " + expiration + (right == PutCall.CALL ? " C " : " P ") + strike;
        return isStandard() ? standard : standard + " " + tradingClass + " x" + multiplier;
    }

    @Override
    public int compareTo(OptionContract other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id();
    }
}
