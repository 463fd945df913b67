package io.spreadtrader.core.strategy;

import java.util.Locale;

/** Two numbers that a condition compares, and the sentence about them. A missing number ({@code NaN}) never holds. */
record Comparison(double measured, Relation relation, double bound) {
    enum Relation {
        ABOVE(">"),
        AT_LEAST(">="),
        BELOW("<"),
        AT_MOST("<=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    boolean holds() {
        return switch (relation) {
            case ABOVE -> measured > bound;
            case AT_LEAST -> measured >= bound;
            case BELOW -> measured < bound;
            case AT_MOST -> measured <= bound;
        };
    }

    /** {@code close 187.20 > SMA50 (180.11)}; a bound without a name is just its number. */
    String sentence(String measuredName, String boundName) {
        String boundText = String.format(Locale.ROOT, boundName.isEmpty() ? "%s%.2f" : "%s (%.2f)", boundName, bound);
        return String.format(Locale.ROOT, "%s %.2f %s %s", measuredName, measured, relation.sign, boundText);
    }
}
