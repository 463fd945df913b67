package io.spreadtrader.core.run;

import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import java.time.LocalDate;

/**
 * The books at the end of a session. Realised, unrealised and fees are totals since the start; so is the sum that must
 * hold to the cent: equity - starting equity = realised + unrealised - fees.
 *
 * @param equityMid broker's cash plus everything held, at mid prices, less the gain of what is a person's own
 * @param equityLiquidation the same at the prices that cross the market, less the commissions of closing
 */
public record DayBook(
        LocalDate session,
        Money startingEquity,
        Money equityMid,
        Money equityLiquidation,
        Money realized,
        Money unrealized,
        Money fees,
        int openPositions,
        int signals,
        int entries,
        int exits,
        DataLabel label) {

    /** What the books and the broker disagree by; zero, always. */
    public Money difference() {
        return equityMid.minus(startingEquity).minus(realized.plus(unrealized).minus(fees));
    }
}
