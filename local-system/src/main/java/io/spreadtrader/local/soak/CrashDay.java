package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.exchange.audit.BookAudit;
import io.spreadtrader.local.SessionInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sessions of a stage, traded over the Gateway by processes of which the first is cut off somewhere; its successor
 * finds the tables, the exchange and the Gateway as they were and nothing else. Between two sessions a short leg is
 * assigned.
 */
final class CrashDay {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration NOTICE_BEFORE_OPEN = Duration.ofHours(2);

    private final CrashScene scene;
    private CrashLife life;
    private int lives = 1;
    private boolean wasAssigned;
    private int failedTurns;

    private CrashDay(CrashScene scene, CrashPoints points) {
        this.scene = scene;
        this.life = new CrashLife(scene, points);
    }

    /**
     * @param lives processes there were, 1 where none was cut off
     * @param failedTurns turns that met an outage they could not go on without
     * @param wasAssigned whether a short leg was there to be assigned
     * @param wrong what does not hold of the books in the end, a sentence each
     */
    record Outcome(int lives, int failedTurns, boolean wasAssigned, List<String> wrong) {}

    static Outcome play(CrashScene scene, CrashPoints points) {
        CrashDay day = new CrashDay(scene, points);
        try {
            day.surviving(day::start);
            for (MarketSession session : scene.stage.sessions()) {
                day.play(session);
            }
            List<String> wrong = new ArrayList<>(BookAudit.of(
                    scene.events(), scene.stores, scene.stage.sessions().size()));
            if (scene.gateway.duplicateOrderReferences() > 0) {
                wrong.add(scene.gateway.duplicateOrderReferences() + " orders sent under a name used before");
            }
            return new Outcome(day.lives, day.failedTurns, day.wasAssigned, wrong);
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

    /** Where the work is cut off, another process comes up and does the present instant again. */
    private void surviving(Runnable work) {
        try {
            attempt(work);
        } catch (CrashPoints.Killed killed) {
            life.abandon();
            lives++;
            life = new CrashLife(scene, CrashPoints.counting(place -> {}));
            attempt(life::start);
            attempt(life::step);
        }
    }

    /**
     * Turns until one of them had the broker: a process takes one every second while market time goes on, and here market
     * time waits for the connection to be back.
     */
    private void attempt(Runnable work) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean isDone = false;
        while (!isDone) {
            life.awaitSession();
            try {
                work.run();
                isDone = life.isConnected();
            } catch (BrokerUnavailableException outage) {
                failedTurns++;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no turn with a broker in " + PATIENCE);
            }
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
