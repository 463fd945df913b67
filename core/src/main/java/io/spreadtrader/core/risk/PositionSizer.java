package io.spreadtrader.core.risk;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many contracts: as many as the risk of one trade allows, up to a most. */
public final class PositionSizer {
    private final Configuration configuration;

    public PositionSizer(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Contracts of a spread that loses at most {@code maxLossPerContract}; zero where not even one fits.
     *
     * @throws IllegalArgumentException when a contract cannot lose anything, which no spread can promise
     */
    public int contracts(Money equity, Money maxLossPerContract) {
        if (!maxLossPerContract.isPositive()) {
            throw new IllegalArgumentException("max loss per contract must be positive: " + maxLossPerContract);
        }
        long fitting = Math.floorDiv(riskLimit(equity).cents(), maxLossPerContract.cents());
        return Math.clamp(fitting, 0, configuration.get(Settings.MAX_CONTRACTS));
    }

    /** What one trade may lose. */
    Money riskLimit(Money equity) {
        return shareOf(equity, configuration.get(Settings.RISK_PER_TRADE));
    }

    /** A fraction of an amount, rounded down to the cent; nothing of what is owed. */
    static Money shareOf(Money amount, double fraction) {
        BigDecimal cents = BigDecimal.valueOf(Math.max(amount.cents(), 0)).multiply(BigDecimal.valueOf(fraction));
        return Money.ofCents(cents.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
