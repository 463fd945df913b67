package io.spreadtrader.local;

import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.MostTraded;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.FileBars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps an archive of daily bars: history from files at the start, today's bars from the Gateway before the scan, and
 * each session's after its close. A thread of its own, since a broker's data come slowly.
 */
final class BarKeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BarKeeping.class.getName());
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);

    private final BarArchive archive;
    private final PublishProvisionalBars publish;
    private final ArchiveBars keep;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("bars").unstarted(this::goOn);

    BarKeeping(BarArchive archive, PublishProvisionalBars publish, ArchiveBars keep) {
        this.archive = archive;
        this.publish = publish;
        this.keep = keep;
    }

    /**
     * Puts into the archive what it lacks of these bars' newest sessions that are over; whoever plays the past has files
     * that know more.
     *
     * @return how many it lacked
     */
    public static int fill(BarArchive archive, FileBars files, int sessions, MarketCalendar calendar, Instant now) {
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

    void start() {
        thread.start();
    }

    private void goOn() {
        try {
            while (!ended.await(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            List<Symbol> wanted =
                    newest().map(set -> MostTraded.first(List.of(), set)).orElse(List.of());
            publish.publish(wanted);
            keep.archive(wanted);
        } catch (BrokerUnavailableException away) {
            LOG.log(System.Logger.Level.WARNING, "no bars this time: {0}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "bars are not kept, tried again", failed);
        }
    }

    private Optional<SessionBars> newest() {
        List<LocalDate> sessions = archive.sessions();
        return sessions.reversed().stream()
                .flatMap(date -> archive.session(date).stream())
                .filter(set -> !set.provisional())
                .findFirst();
    }

    @Override
    public void close() {
        ended.countDown();
        thread.interrupt();
    }
}
