package io.spreadtrader.local;

import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarReader;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.gateway.session.BarKeeping;
import io.spreadtrader.gateway.session.MissingBars;
import java.util.List;
import java.util.function.Consumer;

/** The daily bars a run at a Gateway scans: those a person gave, and day by day those the Gateway tells. */
record PaperBars(BarArchive archive, MarketCalendar calendar, MarketClock clock) {
    /** Enough for a year's extremes and every average to settle. */
    static final int HISTORY_SESSIONS = 400;

    /** @throws InputException when there are none, neither given nor kept */
    void fillFrom(PaperPlan plan) {
        plan.bars().ifPresent(path -> {
            List<Symbol> wanted = plan.symbols().stream().map(Symbol::parse).toList();
            FileHistory.fill(
                    archive,
                    FileBars.load(path, BarSelection.EVERYTHING.ofSymbols(wanted), calendar),
                    HISTORY_SESSIONS,
                    calendar,
                    clock.instant());
        });
        if (archive.sessions().isEmpty()) {
            throw new InputException("there are no daily bars to scan", "give --bars, completed daily bars");
        }
    }

    /** @param missing told what a session's bars lack */
    BarKeeping keptFrom(BarReader gateway, Configuration configuration, Consumer<MissingBars> missing) {
        return new BarKeeping(
                archive,
                new PublishProvisionalBars(gateway, archive, calendar, clock, configuration),
                new ArchiveBars(gateway, archive, calendar, clock),
                missing);
    }
}
