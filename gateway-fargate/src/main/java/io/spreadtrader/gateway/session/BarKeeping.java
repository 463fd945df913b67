package io.spreadtrader.gateway.session;

import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.BarRound;
import io.spreadtrader.core.archive.MostTraded;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Publishes today's bars before the scan and archives each session's after its close, of the symbols the archive has
 * already. On a thread of its own, since a broker's data come slowly and exits do not wait for them.
 */
public final class BarKeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BarKeeping.class.getName());
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);

    private final BarArchive archive;
    private final PublishProvisionalBars publish;
    private final ArchiveBars keep;
    private final Consumer<MissingBars> told;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("bars").unstarted(this::goOn);
    private boolean begun;
    /** The last provisional round, until it is known that no other follows. */
    private Optional<BarRound> soFar = Optional.empty();

    /** @param told once no further round can mend it, on a thread of its own */
    public BarKeeping(
            BarArchive archive, PublishProvisionalBars publish, ArchiveBars keep, Consumer<MissingBars> told) {
        this.archive = archive;
        this.publish = publish;
        this.keep = keep;
        this.told = told;
    }

    /** The first call begins; others change nothing. */
    public synchronized void begin() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    private void goOn() {
        try {
            while (!ended.await(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS)) {
                guardedRound();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void guardedRound() {
        try {
            round();
        } catch (BrokerUnavailableException away) {
            LOG.log(System.Logger.Level.WARNING, "no bars this time: {0}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "bars are not kept, tried again", failed);
        }
    }

    /** Whatever it is the time for; for long where much is to be read. */
    void round() {
        List<Symbol> wanted =
                newest().map(set -> MostTraded.first(List.of(), set)).orElse(List.of());
        Optional<BarRound> published = publish.publish(wanted);
        if (published.isEmpty()) {
            tell(soFar, true);
        }
        soFar = published;
        tell(keep.archive(wanted).filter(round -> round.stored().isPresent()), false);
    }

    private void tell(Optional<BarRound> round, boolean provisional) {
        round.filter(last -> !last.missing().isEmpty())
                .map(last -> MissingBars.of(last, provisional))
                .ifPresent(told);
    }

    private Optional<SessionBars> newest() {
        return archive.sessions().reversed().stream()
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
