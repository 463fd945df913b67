package io.spreadtrader.local;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.archive.ArchiveUnavailableException;
import io.spreadtrader.aws.archive.S3BarArchive;
import io.spreadtrader.aws.archive.S3ReferenceArchive;
import io.spreadtrader.core.archive.ReferenceSnapshot;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseOutcome;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts an operator's files into a deployed stage's bucket: history for its scans, facts and events for its decisions. */
public final class StageArchive {
    /** Enough for a year's extremes and every average to settle. */
    private static final int HISTORY_SESSIONS = 400;

    /** Longer than any option a rule looks at lives, and than any event lies behind that one still matters. */
    private static final int EVENT_DAYS = 400;

    private final BarArchive bars;
    private final ReferenceArchive reference;
    private final InstantSource clock;
    private final MarketCalendar calendar = new NyseCalendar();

    StageArchive(BarArchive bars, ReferenceArchive reference, InstantSource clock) {
        this.bars = bars;
        this.reference = reference;
        this.clock = clock;
    }

    /** The bucket, wherever the environment says AWS is. */
    public static StageArchive at(String bucket, InstantSource clock) {
        S3Client client = new AwsClients().archive();
        return new StageArchive(new S3BarArchive(client, bucket), new S3ReferenceArchive(client, bucket), clock);
    }

    /**
     * What came of it.
     *
     * @param stored sessions whose bars were not in the bucket; those that were are left as they are
     * @param newest session with bars among the files
     * @param reference the date under which facts and events were stored
     * @param universe what a scan now would select of it, and why not the rest
     */
    public record Filled(int stored, LocalDate newest, LocalDate reference, UniverseResult universe) {}

    /**
     * Fills it, or changes nothing.
     *
     * @throws InputException when the files cannot be used, are older than the setting allows, or the bucket does not
     *     answer
     */
    public Filled fill(StageArchivePlan plan) {
        Instant now = clock.instant();
        LocalDate today = calendar.dateOf(now);
        List<Symbol> wanted = plan.symbols().stream().map(Symbol::parse).toList();
        FileBars files = FileBars.load(plan.bars(), BarSelection.EVERYTHING.ofSymbols(wanted), calendar);
        FileFundamentals facts = FileFundamentals.read(plan.fundamentals(), plan.optionable());
        EventCalendar events = plan.events()
                .<EventCalendar>map(table -> FileEvents.read(List.of(table)))
                .orElseGet(UnknownEvents::new);
        LocalDate newest = newest(files, now);
        refuseStale(plan, newest, today);
        UniverseResult universe = universe(plan, files, facts, now);
        try {
            reference.store(ReferenceSnapshot.of(
                    today, files.symbols(), today.minusDays(EVENT_DAYS), today.plusDays(EVENT_DAYS), facts, events));
            int stored = FileHistory.fill(bars, files, HISTORY_SESSIONS, calendar, now);
            return new Filled(stored, newest, today, universe);
        } catch (ArchiveUnavailableException away) {
            throw new InputException(
                    "the bucket does not answer: " + away.getMessage(),
                    "check its name, AWS_REGION and credentials, or AWS_ENDPOINT_URL for a local cloud; the same"
                            + " command goes on where it ended");
        }
    }

    private LocalDate newest(FileBars files, Instant now) {
        Optional<LocalDate> newest = files.commonDates().reversed().stream()
                .filter(date -> calendar.session(date)
                        .filter(session -> !now.isBefore(session.close()))
                        .isPresent())
                .findFirst();
        return newest.orElseThrow(() -> new InputException(
                "no session that is over has bars of most symbols in " + files.source(), "give completed daily bars"));
    }

    private static void refuseStale(StageArchivePlan plan, LocalDate newest, LocalDate today) {
        int most = plan.configuration().get(Settings.MAX_DATA_AGE);
        if (ChronoUnit.DAYS.between(newest, today) > most) {
            throw new InputException(
                    "bars are stale: the newest are of " + newest + ", more than " + most + " days before " + today,
                    "give newer bars, or raise " + Settings.MAX_DATA_AGE.key() + " here and at the stage knowingly");
        }
    }

    private UniverseResult universe(StageArchivePlan plan, FileBars files, FileFundamentals facts, Instant now) {
        UniverseOutcome outcome =
                new FilterUniverse(files, facts, plan.configuration(), calendar).filter(files.symbols(), now);
        return switch (outcome) {
            case UniverseOutcome.Refused refused -> throw new InputException(refused.message(), refused.remedy());
            case UniverseResult found -> found;
        };
    }
}
