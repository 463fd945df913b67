package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads bars up to a day, and tells a day before all bars from bars that cannot be read. */
final class BarFiles {
    private BarFiles() {}

    /** @throws Refusal when every bar is later than {@code last} */
    static FileBars upTo(Optional<LocalDate> last, Path path, Collection<Symbol> symbols, MarketCalendar calendar) {
        BarSelection wanted = BarSelection.EVERYTHING.ofSymbols(symbols);
        try {
            return FileBars.load(path, wanted.between(Optional.empty(), last), calendar);
        } catch (InputException e) {
            LocalDate day = last.orElseThrow(() -> e);
            // Without the limit either the same is wrong, and is told, or the limit is what is wrong.
            LocalDate first = firstDate(FileBars.load(path, wanted, calendar));
            if (first.isAfter(day)) {
                throw new Refusal(
                        "there are no bars on or before " + day + " in " + path + "; the first is of " + first + ".",
                        "Choose a later date, or other bars.");
            }
            throw e;
        }
    }

    /** Days most symbols have a bar of, within the years the market calendar knows. */
    static List<LocalDate> commonDays(FileBars bars) {
        return bars.commonDates().stream().filter(BarFiles::isKnown).toList();
    }

    private static boolean isKnown(LocalDate day) {
        return day.getYear() >= NyseCalendar.FIRST_YEAR && day.getYear() <= NyseCalendar.LAST_YEAR;
    }

    private static LocalDate firstDate(FileBars bars) {
        return bars.symbols().stream()
                .flatMap(symbol -> bars.whole(symbol).stream())
                .map(series -> series.firstDate())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }
}
