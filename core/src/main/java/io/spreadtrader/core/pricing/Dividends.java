package io.spreadtrader.core.pricing;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The cash dividends an option's holder will not get: those going ex after {@code today} and not later than the
 * expiration. Special dividends are not among them: they change the contracts instead.
 *
 * @param source where they come from; {@link #NONE_KNOWN} where nothing is known, which is not the same as none
 */
public record Dividends(LocalDate today, List<ExDividend> due, String source) {
    public static final String NONE_KNOWN = "none known";

    public Dividends {
        due = List.copyOf(due);
    }

    public static Dividends before(LocalDate expiration, Symbol symbol, LocalDate today, EventCalendar events) {
        List<ExDividend> due = events.events(symbol, today.plusDays(1), expiration).stream()
                .filter(ExDividend.class::isInstance)
                .map(ExDividend.class::cast)
                .filter(dividend -> !dividend.special())
                .toList();
        boolean known = events.knowsDividends(symbol, today) || !due.isEmpty();
        return new Dividends(today, due, known ? events.source() : NONE_KNOWN);
    }

    /** Dollars per share, not discounted. */
    public double total() {
        return due.stream().mapToDouble(ExDividend::amount).sum();
    }

    /** Dollars per share, discounted from each ex-date to today: what the spot is reduced by. */
    public double presentValue(Rates rates) {
        double sum = 0;
        for (ExDividend dividend : due) {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(today, dividend.date()));
            sum += dividend.amount() * StrictMath.exp(-rates.rate(today, days) * YearFraction.ofDays(days));
        }
        return sum;
    }
}
