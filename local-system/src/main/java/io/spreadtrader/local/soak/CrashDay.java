package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.local.SessionInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The sessions of a stage, traded over the Gateway by processes of which the first is cut off somewhere; its successor
 * finds the tables, the exchange and the Gateway as they were and nothing else. Between two sessions a short leg is
 * assigned.
 */
final class CrashDay {
    /** Turns at one instant; a process takes one every second, whether market time moves or not. */
    private static final int MOST_TURNS = 20;

    private static final Duration NOTICE_BEFORE_OPEN = Duration.ofHours(2);

    private final CrashScene scene;
    private final Supplier<SoakLife> successors;
    private SoakLife life;
    private int lives = 1;
    private boolean wasAssigned;
    private int failedTurns;

    private CrashDay(CrashScene scene, SoakLife first, Supplier<SoakLife> successors) {
        this.scene = scene;
        this.life = first;
        this.successors = successors;
    }

    /**
     * @param lives processes there were, 1 where none was cut off
     * @param failedTurns turns that met an outage they could not go on without
     * @param wasAssigned whether a short leg was there to be assigned
     */
    record Outcome(int lives, int failedTurns, boolean wasAssigned) {}

    /** @return what does not hold of the books in the end, a sentence each */
    static List<String> play(CrashScene scene, CrashPoints points) {
        play(scene, new CrashLife(scene, points), () -> new CrashLife(scene, CrashPoints.counting(place -> {})));
        return scene.wrong(scene.stores);
    }

    /** @param successors called once for each that was cut off, after it was abandoned */
    static Outcome play(CrashScene scene, SoakLife first, Supplier<SoakLife> successors) {
        CrashDay day = new CrashDay(scene, first, successors);
        try {
            day.surviving(day::start);
            for (MarketSession session : scene.stage.sessions()) {
                day.play(session);
            }
            return new Outcome(day.lives, day.failedTurns, day.wasAssigned);
        } finally {
            day.life.abandon();
        }
    }

    private void start() {
        life.start();
    }

    private void play(MarketSession session) {
        if (!session.equals(scene.stage.sessions().getFirst())) {
            assignOvernight(session);
        }
        Instant last = SessionInstants.last(session);
        for (Optional<Instant> next = next(session, last); next.isPresent(); next = next(session, last)) {
            scene.moveTo(next.get());
            surviving(life::step);
        }
    }

    /** Where the work is cut off, another process comes up and does the present instant again, as often as it takes. */
    private void surviving(Runnable work) {
        boolean isCutOff = isCutOff(() -> attempt(work));
        while (isCutOff) {
            life.abandon();
            lives++;
            life = successors.get();
            isCutOff = isCutOff(() -> {
                attempt(life::start);
                attempt(life::step);
            });
        }
    }

    private static boolean isCutOff(Runnable work) {
        try {
            work.run();
            return false;
        } catch (CrashPoints.Killed | LeaseLostException ended) {
            return true;
        }
    }

    /**
     * A turn in which the connection was lost fails, in whole or in part; as in a process, the next ones go on from what is
     * stored. Market time waits for them: it would pass in no time, and the connection comes back in its own.
     */
    private void attempt(Runnable work) {
        boolean isDone = false;
        for (int turn = 0; turn < MOST_TURNS && !isDone; turn++) {
            life.awaitSession();
            long before = life.losses();
            try {
                work.run();
                isDone = life.losses() == before;
            } catch (BrokerUnavailableException outage) {
                failedTurns++;
            }
        }
        if (!isDone) {
            throw new IllegalStateException(MOST_TURNS + " turns at " + scene.clock.instant() + " were not enough");
        }
    }

    private void assignOvernight(MarketSession session) {
        scene.moveTo(session.open().minus(NOTICE_BEFORE_OPEN));
        for (Map.Entry<Instrument, Integer> held :
                scene.exchange.broker().holdings().entrySet()) {
            if (held.getKey() instanceof OptionContract contract && held.getValue() < 0 && !wasAssigned) {
                wasAssigned = true;
                scene.exchange.assign(contract, -held.getValue());
            }
        }
        scene.gateway.marketMoved();
    }

    private Optional<Instant> next(MarketSession session, Instant last) {
        Instant now = scene.clock.instant();
        return Stream.of(scene.exchange.nextEventAt(), life.nextDueAt(), SessionInstants.next(session, now))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now) && !at.isAfter(last))
                .min(Instant::compareTo);
    }
}
