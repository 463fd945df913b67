package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One company's reports and dividends over the whole grid: a schedule that prices never change. */
final class CompanyEvents {
    private final List<StockEvent> events;
    private final int[] gapSessions;
    private final List<ExDividend> dividends;

    private CompanyEvents(List<StockEvent> events, int[] gapSessions, List<ExDividend> dividends) {
        this.events = events;
        this.gapSessions = gapSessions;
        this.dividends = dividends;
    }

    static CompanyEvents of(Company company, SessionGrid grid) {
        List<StockEvent> events = new ArrayList<>();
        List<ExDividend> dividends = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        LocalDate end = grid.date(grid.size() - 1);
        LocalDate start = grid.date(0);
        LocalDate quarter = LocalDate.of(start.getYear(), 1, 1);
        for (; !quarter.isAfter(end); quarter = quarter.plusMonths(3)) {
            int report = grid.indexOnOrAfter(quarter.plusDays(company.reportDay()));
            if (report > 0 && report < grid.size() - 1) {
                events.add(new Earnings(grid.date(report), company.reportTime()));
                gaps.add(company.reportTime() == ReportTime.BEFORE_OPEN ? report : report + 1);
            }
            int exDate = grid.indexOnOrAfter(quarter.plusDays(company.exDividendDay()));
            if (company.quarterlyDividend() > 0 && exDate > 0 && exDate < grid.size()) {
                dividends.add(new ExDividend(grid.date(exDate), company.quarterlyDividend(), false));
            }
        }
        events.addAll(dividends);
        events.sort(Comparator.comparing(StockEvent::date));
        return new CompanyEvents(
                List.copyOf(events), gaps.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(dividends));
    }

    List<StockEvent> between(LocalDate from, LocalDate to) {
        return events.stream()
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .toList();
    }

    /** Whether a report's gap comes with the open of this session. */
    boolean gapAt(int session) {
        return IntStream.of(gapSessions).anyMatch(gap -> gap == session);
    }

    /** Reports whose gaps come after session {@code after} and not later than session {@code last}. */
    int gapsBetween(int after, int last) {
        int count = 0;
        for (int gap : gapSessions) {
            if (gap > after && gap <= last) {
                count++;
            }
        }
        return count;
    }

    /** Dollars per share that come off with the open of this date. */
    double dividendOn(LocalDate date) {
        double amount = 0;
        for (ExDividend dividend : dividends) {
            if (dividend.date().equals(date)) {
                amount += dividend.amount();
            }
        }
        return amount;
    }

    /** Dividends that come off after {@code after} and not after {@code last}. */
    List<ExDividend> dividendsAfter(LocalDate after, LocalDate last) {
        return dividends.stream()
                .filter(dividend ->
                        dividend.date().isAfter(after) && !dividend.date().isAfter(last))
                .toList();
    }
}
