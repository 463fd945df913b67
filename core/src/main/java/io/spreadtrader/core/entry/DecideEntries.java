package io.spreadtrader.core.entry;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides all gathered signals of a session together, strongest first, each against the portfolio with the entries
 * before it reserved. Repeating it, or running it twice at once, gives the entries of one.
 */
public final class DecideEntries {
    private static final Comparator<QueuedSignal> RANK =
            Comparator.comparing(QueuedSignal::signal, Signal.RANK).thenComparing(QueuedSignal::id);

    private final TradingPorts ports;
    private final EntryWindow window;
    private final DecideEntry decideEntry;
    private final SettleSignals settle;
    private final Duration runDeadline;
    private final int chainsPerRun;

    public DecideEntries(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.settle = new SettleSignals(ports);
        this.decideEntry = new DecideEntry(ports, snapshots, settle);
        this.runDeadline = ports.configuration().get(Settings.RUN_DEADLINE);
        this.chainsPerRun = ports.configuration().get(Settings.CHAINS_PER_RUN);
    }

    /** What is due now: decides inside the window, expires what is left after it. */
    public void decide(MarketSession session) {
        Instant now = ports.now();
        // Their window has passed while nobody decided: yesterday's opinion is not traded today.
        expire(session.date().minusDays(1));
        if (!now.isBefore(window.endsAt(session))) {
            expire(session.date());
        } else if (window.isOpen(session, now) && isRunReady(session.date(), now)) {
            decideAll(session.date());
        }
    }

    /** A run is ready when every announced shard has ended, or when it has waited long enough. */
    private boolean isRunReady(LocalDate session, Instant now) {
        List<ScanRun> runs = ports.stores().signals().runs(session);
        return !runs.isEmpty()
                && runs.stream()
                        .allMatch(run ->
                                isWhole(run) || !now.isBefore(run.openedAt().plus(runDeadline)));
    }

    /** An end mark may outrun the signals it announces. */
    private boolean isWhole(ScanRun run) {
        return run.isComplete()
                && ports.stores().signals().signals(run.session()).stream()
                                .filter(signal -> signal.runId().equals(run.id()))
                                .count()
                        >= run.announcedSignals();
    }

    private void decideAll(LocalDate session) {
        // All of the session's signals, so that those settled before a restart keep their places.
        List<QueuedSignal> ranked =
                ports.stores().signals().signals(session).stream().sorted(RANK).toList();
        Set<Symbol> decided = new HashSet<>();
        int rank = 0;
        for (QueuedSignal signal : ranked) {
            boolean weaker = !decided.add(signal.signal().symbol());
            rank += weaker ? 0 : 1;
            if (signal.state() == QueuedSignal.State.QUEUED) {
                decide(signal, session, weaker, rank);
            }
        }
        for (ScanRun run : ports.stores().signals().runs(session)) {
            if (!run.decided()) {
                List<Change> changes = new ArrayList<>();
                changes.add(new Change.PutRun(run.withDecided()));
                ports.stores().transactions().commit(changes);
            }
        }
    }

    private void decide(QueuedSignal queued, LocalDate session, boolean weaker, int rank) {
        if (weaker) {
            settle.denied(
                    queued,
                    "WEAKER_SIGNAL",
                    Figures.of("strength", queued.signal().strength()));
        } else if (rank > chainsPerRun) {
            settle.denied(
                    queued, "BEYOND_CHAINS_PER_RUN", Figures.of("rank", rank).with("limit", chainsPerRun));
        } else {
            decideEntry.decide(queued, session);
        }
    }

    /** Those of this session and the sessions before it. */
    private void expire(LocalDate session) {
        ports.stores().signals().queued().stream()
                .filter(queued -> !queued.session().isAfter(session))
                .forEach(queued -> settle.expired(queued, "WINDOW_ENDED"));
    }
}
