package io.spreadtrader.core.pricing;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * When holding an option is worth less than exercising it. Simple rules of thumb from put-call parity rather than an
 * American price: a dividend above the time value makes a call worth exercising on the eve, interest above it a put.
 */
public final class EarlyExercise {
    private EarlyExercise() {}

    /**
     * What a short call would be worth above its intrinsic value on the eve of an ex-date, were the spot at its strike:
     * the most time value it can then have, per share. Its volatility is the one its quote implies now, the broker's
     * where the quote implies none, and none where the broker gives none (leaving the interest alone).
     */
    public static double timeValueAtTheMoney(
            OptionQuote call,
            StockQuote underlying,
            LocalDate eve,
            LocalDate today,
            Instant now,
            Rates rates,
            EventCalendar events) {
        OptionContract contract = call.contract();
        double strike = contract.strike().dollars();
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(eve, contract.expiration())));
        double rate = rates.rate(today, days);
        OptionalDouble implied = impliedVolatility(call, underlying, today, now, rates, events);
        double volatility = implied.orElse(call.brokerImpliedVolatility().orElse(0));
        return BlackScholes.price(
                PutCall.CALL, strike, strike, YearFraction.ofDays(days), rate, 0, Math.max(0, volatility));
    }

    private static OptionalDouble impliedVolatility(
            OptionQuote quote, StockQuote underlying, LocalDate today, Instant now, Rates rates, EventCalendar events) {
        OptionContract contract = quote.contract();
        Dividends dividends = Dividends.before(contract.expiration(), contract.underlying(), today, events);
        double presentSpot = Spot.of(underlying).dollars() - dividends.presentValue(rates);
        if (presentSpot <= 0) {
            return OptionalDouble.empty();
        }
        return BlackScholes.impliedVolatility(
                contract.right(),
                quote.mid().dollars(),
                presentSpot,
                contract.strike().dollars(),
                YearFraction.until(contract.expiration(), now),
                rates.rate(today, Math.max(0, contract.daysToExpiration(today))),
                0);
    }

    /** What the strike earns from {@code date} to the option's expiration, dollars per share. */
    public static double interestOnStrike(OptionContract contract, LocalDate date, Rates rates) {
        int days = Math.max(0, contract.daysToExpiration(date));
        double discount = StrictMath.exp(-rates.rate(date, days) * YearFraction.ofDays(days));
        return contract.strike().dollars() * (1 - discount);
    }
}
