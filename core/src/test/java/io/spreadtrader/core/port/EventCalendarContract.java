package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.StockEvent.CorporateAction;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every calendar of events keeps: events by date within the range asked for, and unknown is never "none". */
public abstract class EventCalendarContract {
    private static final Symbol ABLE = Symbol.of("ABLE");
    private static final Symbol BAKER_B = Symbol.of("BAKER.B");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);

    private static final Earnings SPRING = new Earnings(DAY.minusDays(91), ReportTime.BEFORE_OPEN);
    private static final Earnings SUMMER = new Earnings(DAY, ReportTime.AFTER_CLOSE);
    private static final ExDividend DIVIDEND = new ExDividend(DAY.plusDays(3), 0.22, false);
    private static final Split SPLIT = new Split(DAY.plusDays(7), 2);
    private static final CorporateAction SPIN_OFF = new CorporateAction(DAY.plusDays(20), "spin-off of its mills");
    private static final ExDividend LATER_DIVIDEND = new ExDividend(DAY.plusDays(94), 0.22, false);

    /** A calendar of exactly these events. */
    protected abstract EventCalendar calendarOf(Map<Symbol, List<StockEvent>> events);

    @Test
    void givesEventsByDate() {
        assertThat(given().events(ABLE, DAY, DAY.plusDays(30))).containsExactly(SUMMER, DIVIDEND, SPLIT, SPIN_OFF);
    }

    @Test
    void includesBothEndsOfTheRange() {
        assertThat(given().events(ABLE, DAY, DAY)).containsExactly(SUMMER);
        assertThat(given().events(ABLE, DAY.plusDays(1), DAY.plusDays(3))).containsExactly(DIVIDEND);
        assertThat(given().events(ABLE, DAY.plusDays(1), DAY.plusDays(2))).isEmpty();
    }

    @Test
    void keepsCompaniesApart() {
        assertThat(given().events(BAKER_B, DAY.minusYears(1), DAY.plusYears(1))).containsExactly(new Split(DAY, 0.1));
        assertThat(given().events(Symbol.of("NOBODY"), DAY.minusYears(1), DAY.plusYears(1)))
                .isEmpty();
    }

    @Test
    void knowsEarningsBetweenTwoReports() {
        assertThat(given().knowsEarnings(ABLE, DAY.minusDays(30))).isTrue();
        assertThat(given().knowsEarnings(ABLE, DAY)).isTrue();
    }

    @Test
    void knowsDividendsBetweenTwoExDates() {
        assertThat(given().knowsDividends(ABLE, DAY.plusDays(30))).isTrue();
    }

    @Test
    void doesNotKnowWhatItHasNoRecordsOf() {
        assertThat(given().knowsEarnings(BAKER_B, DAY)).isFalse();
        assertThat(given().knowsDividends(BAKER_B, DAY)).isFalse();
        assertThat(given().knowsEarnings(Symbol.of("NOBODY"), DAY)).isFalse();
        assertThat(given().knowsEarnings(ABLE, DAY.plusYears(3))).isFalse();
        assertThat(given().knowsEarnings(ABLE, DAY.minusYears(3))).isFalse();
        assertThat(given().knowsDividends(ABLE, DAY.plusYears(3))).isFalse();
    }

    @Test
    void namesItsSource() {
        assertThat(given().source()).isNotBlank();
    }

    private EventCalendar given() {
        return calendarOf(Map.of(
                ABLE,
                List.of(SPIN_OFF, SUMMER, DIVIDEND, SPRING, SPLIT, LATER_DIVIDEND),
                BAKER_B,
                List.of(new Split(DAY, 0.1))));
    }
}
