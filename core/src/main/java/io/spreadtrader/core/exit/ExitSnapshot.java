package io.spreadtrader.core.exit;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of one position's market at one instant.
 *
 * @param session the session of {@code now}
 * @param killSwitch whether every position is to be closed
 * @param oppositeOfShort the quote of the short leg's strike and expiration with the other right: what early exercise
 *     of the short leg gives up
 */
public record ExitSnapshot(
        Instant now,
        MarketSession session,
        boolean killSwitch,
        Optional<StockQuote> underlying,
        Optional<OptionQuote> longLeg,
        Optional<OptionQuote> shortLeg,
        Optional<OptionQuote> oppositeOfShort,
        EventCalendar events,
        Rates rates) {
    public LocalDate today() {
        return session.date();
    }
}
