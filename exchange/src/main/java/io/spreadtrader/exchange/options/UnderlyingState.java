package io.spreadtrader.exchange.options;

import io.spreadtrader.core.value.StockQuote;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What option quotes of one underlying depend on at one instant.
 *
 * @param stock the stock as quoted
 * @param spot dollars
 * @param asked the instant asked for; outside hours later than the quotes'
 * @param session date of the session the quotes are of
 * @param minuteOfSession from 0; the address of draws that change by the minute
 * @param address of this underlying's random numbers
 * @param strikes what is listed
 * @param weeklies whether weekly expirations are listed
 * @param contractsPerDay options of this underlying that trade in a day, all series together
 * @param smile how volatility bends around the money
 * @param variance expected variance by expiration
 * @param carry interest and dividends until an expiration
 */
public record UnderlyingState(
        StockQuote stock,
        double spot,
        Instant asked,
        LocalDate session,
        int minuteOfSession,
        long address,
        StrikeGrid strikes,
        boolean weeklies,
        double contractsPerDay,
        SmileShape smile,
        Variance variance,
        Carry carry) {

    /** Total variance at the money (volatility squared times years) from now to the close of {@code expiration}. */
    @FunctionalInterface
    public interface Variance {
        double until(LocalDate expiration);
    }

    /** Financing of the stock until an expiration. */
    public interface Carry {
        /** Continuously compounded annual rate, 0.04 = 4 %. */
        double rate(LocalDate expiration);

        /** Present value of the dividends that come off after this session and not after {@code expiration}. */
        double dividends(LocalDate expiration);
    }
}
