package io.spreadtrader.exchange.study;

import io.spreadtrader.core.value.PutCall;
import java.time.LocalDate;

/**
 * One line of a recorded chain.
 *
 * @param snapshot names the symbol and the recording
 * @param years from the recording to the close of the expiration
 * @param volume contracts traded that day so far
 */
record RecordedQuote(
        String snapshot,
        String symbol,
        double spot,
        LocalDate expiration,
        double years,
        double strike,
        PutCall right,
        double bid,
        double ask,
        double volume) {
    double mid() {
        return (bid + ask) / 2;
    }

    double days() {
        return years * 365;
    }
}
