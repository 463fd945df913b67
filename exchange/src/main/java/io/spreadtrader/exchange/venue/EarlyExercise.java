package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many of our short contracts holders' early exercise reaches overnight. A holder exercises when that beats
 * continuing: a call on the eve of an ex-date when the dividend exceeds the same-strike put's value plus the interest
 * on the strike; a put when the interest on the strike exceeds the same-strike call's value plus the dividends before
 * expiration. The more it pays, the more of the open interest is exercised, and each short contract is drawn from it.
 */
record EarlyExercise(ExchangeSetup setup, Chance chance) {
    /** Share of the open interest exercised where it barely pays, and how much more where it pays fully. */
    private static final double CALLS_AT_LEAST = 0.5;

    private static final double CALLS_MORE = 0.45;
    private static final double PUTS_AT_LEAST = 0.1;
    private static final double PUTS_MORE = 0.4;
    private static final double DAYS_PER_YEAR = 365.0;

    /**
     * @param contracts short, as a positive number
     * @param eve the session after which holders decide
     * @param next the session before which notice arrives
     */
    int assigned(OptionContract contract, int contracts, MarketSession eve, MarketSession next) {
        double share = exercisedShare(contract, eve, next);
        return share == 0
                ? 0
                : chance.successes(Stream.EARLY_ASSIGNMENT, contract.id() + "/" + next.date(), contracts, share);
    }

    /** The share of open interest exercised, 0 to 1. */
    double exercisedShare(OptionContract contract, MarketSession eve, MarketSession next) {
        Instant close = eve.close();
        Price spot = setup.market()
                .stock(contract.underlying(), close)
                .map(quote -> quote.last())
                .orElse(Price.ZERO);
        Optional<Price> opposite = setup.market().fairValue(opposite(contract), close);
        if (opposite.isEmpty() || !Expirations.isInTheMoney(contract, spot)) {
            return 0;
        }
        double interest = interest(contract, eve.date());
        double value = opposite.get().dollars();
        if (contract.right() == PutCall.CALL) {
            double dividend = dividends(contract, eve.date(), next.date());
            return share(dividend, value + interest, CALLS_AT_LEAST, CALLS_MORE);
        }
        double dividends = dividends(contract, eve.date(), contract.expiration());
        return share(interest, value + dividends, PUTS_AT_LEAST, PUTS_MORE);
    }

    private static double share(double gain, double cost, double least, double more) {
        return gain > cost ? least + more * (gain - cost) / gain : 0;
    }

    /** Earned on the strike until expiration, dollars per share. */
    private double interest(OptionContract contract, LocalDate date) {
        int days = contract.daysToExpiration(date);
        double rate = setup.rates().rate(date, Math.max(1, days));
        return contract.strike().dollars() * -StrictMath.expm1(-rate * days / DAYS_PER_YEAR);
    }

    /** Ex after {@code from}, and not after {@code to}; dollars per share. */
    private double dividends(OptionContract contract, LocalDate from, LocalDate to) {
        return setup.market().events().events(contract.underlying(), from.plusDays(1), to).stream()
                .mapToDouble(event -> event instanceof StockEvent.ExDividend dividend ? dividend.amount() : 0)
                .sum();
    }

    private static OptionContract opposite(OptionContract contract) {
        return new OptionContract(
                contract.underlying(),
                contract.expiration(),
                contract.strike(),
                contract.right().opposite(),
                contract.multiplier(),
                contract.tradingClass());
    }
}
