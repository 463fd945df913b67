package io.spreadtrader.exchange.options;

import io.spreadtrader.core.time.MarketCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which expirations and strikes exist, as the exchanges list them. Expirations are Fridays, or the Thursday where the
 * Friday is a holiday: every week of the next eight for liquid names; the third one of the next two months and of each
 * third month up to nine months ahead for all. A series once listed stays listed until it expires. Strikes lie on a grid
 * that widens with the strike itself, not with the spot, so that a move never unlists a strike.
 */
public final class ListedSeries {
    private static final int WEEKLY_DAYS = 56;
    private static final int MONTHLY_DAYS = 62;
    private static final int CYCLE_DAYS = 276;

    private final MarketCalendar calendar;

    public ListedSeries(MarketCalendar calendar) {
        this.calendar = calendar;
    }

    /** Expirations in [{@code from}, {@code to}] listed on {@code date}, ascending. */
    public List<LocalDate> expirations(LocalDate date, LocalDate from, LocalDate to, boolean weeklies) {
        List<LocalDate> listed = new ArrayList<>();
        LocalDate earliest = from.isBefore(date) ? date : from;
        LocalDate friday = earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        LocalDate latest = date.plusDays(CYCLE_DAYS);
        for (; !friday.minusDays(1).isAfter(to) && !friday.isAfter(latest); friday = friday.plusWeeks(1)) {
            Optional<LocalDate> expiration = tradingDay(friday);
            if (expiration.isPresent()
                    && !expiration.get().isBefore(earliest)
                    && !expiration.get().isAfter(to)
                    && isListed(date, friday, weeklies)) {
                listed.add(expiration.get());
            }
        }
        return listed;
    }

    /** Whether this expiration is listed on {@code date}. */
    public boolean lists(LocalDate expiration, LocalDate date, boolean weeklies) {
        LocalDate friday = expiration.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return !expiration.isBefore(date)
                && tradingDay(friday).filter(expiration::equals).isPresent()
                && isListed(date, friday, weeklies);
    }

    private static boolean isListed(LocalDate date, LocalDate friday, boolean weeklies) {
        if (!friday.isAfter(date.plusDays(WEEKLY_DAYS)) && weeklies) {
            return true;
        }
        boolean monthly = friday.getDayOfMonth() >= 15 && friday.getDayOfMonth() <= 21;
        boolean cycle = friday.getMonthValue() % 3 == 0;
        return monthly && !friday.isAfter(date.plusDays(cycle ? CYCLE_DAYS : MONTHLY_DAYS));
    }

    private Optional<LocalDate> tradingDay(LocalDate friday) {
        if (calendar.session(friday).isPresent()) {
            return Optional.of(friday);
        }
        return Optional.of(friday.minusDays(1))
                .filter(day -> calendar.session(day).isPresent());
    }
}
