package io.spreadtrader.local;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.FileBars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Completed daily bars from files, as the first history of an archive that brokers go on with. */
final class FileHistory {
    private FileHistory() {}

    /**
     * Puts into the archive what it lacks of these bars' newest sessions that are over; whoever plays the past has files
     * that know more.
     *
     * @return how many it lacked
     */
    static int fill(BarArchive archive, FileBars files, int sessions, MarketCalendar calendar, Instant now) {
        List<LocalDate> dates = files.commonDates().stream()
                .filter(date -> calendar.session(date)
                        .filter(session -> !now.isBefore(session.close()))
                        .isPresent())
                .toList();
        int lacked = 0;
        for (LocalDate date : dates.subList(Math.max(0, dates.size() - sessions), dates.size())) {
            if (archive.session(date).filter(set -> !set.provisional()).isEmpty()) {
                archive.store(new SessionBars(
                        date,
                        date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        false,
                        files.adjustment(),
                        DataLabel.HISTORICAL,
                        of(files, date)));
                lacked++;
            }
        }
        return lacked;
    }

    private static SortedMap<Symbol, Bar> of(FileBars files, LocalDate date) {
        SortedMap<Symbol, Bar> bars = new TreeMap<>();
        for (Symbol symbol : files.symbols()) {
            BarSeries series = files.whole(symbol).orElseThrow();
            int index = series.indexOf(date);
            if (index >= 0) {
                bars.put(symbol, series.bar(index));
            }
        }
        return bars;
    }
}
