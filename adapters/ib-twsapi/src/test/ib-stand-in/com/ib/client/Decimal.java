package com.ib.client;

import java.math.BigDecimal;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public final class Decimal {
    private final BigDecimal value;

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    public static Decimal get(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    public BigDecimal value() {
        return value;
    }
}
