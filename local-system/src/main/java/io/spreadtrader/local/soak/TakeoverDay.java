package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.local.SessionInstants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Days on which the first gateway stands still at a place, another takes over and trades, and the first goes on. */
final class TakeoverDay {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TIME_TO_SETTLE = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final CrashPoints NOWHERE = CrashPoints.counting(place -> {});

    private final CrashScene scene;
    private final TakeoverMatrix.Case at;
    private final TakeoverTopology topology;
    private final SharedLease lease = new SharedLease();
    private final StandstillClock firstWaits = new StandstillClock();
    private final TakeoverLife first;
    private final List<String> wrong = new ArrayList<>();
    private @Nullable TakeoverLife second;
    private Optional<LocalDate> keptOutOver = Optional.empty();
    private int messagesAtResumption;
    private int sentAfter;
    private boolean mayStillSend;

    private TakeoverDay(CrashScene scene, TakeoverMatrix.Case at) {
        this.scene = scene;
        this.at = at;
        this.topology = TakeoverTopology.valueOf(at.topology());
        CrashPoints points = CrashPoints.counting(this::pass);
        this.first = new TakeoverLife(scene, lease, lease.of("first", points), firstWaits, points);
    }

    /**
     * @param lateMessages of the first, after the takeover
     * @param wrong what does not hold, a sentence each
     */
    record Outcome(int lateMessages, List<String> wrong) {}

    static Outcome play(CrashScene scene, TakeoverMatrix.Case at) {
        TakeoverDay day = new TakeoverDay(scene, at);
        CrashDay.play(scene, day.first, day::successor);
        if (day.second == null) {
            day.wrong.add("the place was never come to");
        }
        day.wrong.addAll(TakeoverAudit.wrong(scene, day.keptOutOver));
        return new Outcome(day.sentAfter, day.wrong);
    }

    /** The days with one gateway, whose places are told. */
    static List<String> playAlone(CrashScene scene, CrashPoints points) {
        SharedLease alone = new SharedLease();
        TakeoverLife only = new TakeoverLife(scene, alone, alone.of("only", points), new StandstillClock(), points);
        CrashDay.play(scene, only, () -> {
            throw new IllegalStateException("nobody took over");
        });
        return scene.wrong(scene.stores);
    }

    private void pass(CrashPoints.Place place) {
        if (place.number() == at.place()) {
            mayStillSend = topology.keepsSocket() && TakeoverMatrix.isWindow(place);
            standStill();
        } else if (second != null && place.port().equals("Transactions") && !place.before()) {
            wrong.add("the first wrote after the takeover: " + place);
        }
    }

    /** The first's thread waits here for all the other does. */
    private void standStill() {
        Instant began = scene.clock.instant();
        FutureTask<Boolean> takeover = new FutureTask<>(this::takeOver, true);
        firstWaits.standStill();
        Thread.ofPlatform().name("successor").start(takeover);
        try {
            takeover.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("no takeover at " + at, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            firstWaits.goOn();
        }
        messagesAtResumption = TakeoverAudit.messages(scene);
        if (topology.keepsSocket()) {
            keptOutOver = TakeoverAudit.sessionEndedBetween(began, scene);
        }
    }

    private void takeOver() {
        GatewayLease ours = lease.of("second", NOWHERE);
        if (ours.acquire()) {
            wrong.add("the second did not wait");
        }
        lease.passWhole();
        if (!ours.acquire()) {
            wrong.add("the second did not take over");
        }
        if (topology == TakeoverTopology.TWO_GATEWAYS) {
            scene.logInElsewhere();
        }
        TakeoverLife successor = new TakeoverLife(scene, lease, ours, new StandstillClock(), NOWHERE);
        second = successor;
        if (topology != TakeoverTopology.TWO_GATEWAYS) {
            successor.await(BrokerCondition.CLIENT_ID_IN_USE);
        }
        if (topology == TakeoverTopology.ONE_GATEWAY_SOCKET_GONE) {
            scene.gateway.dropClients();
        }
        if (!topology.keepsSocket()) {
            successor.awaitSession();
        }
        attempt(successor::start);
        attempt(successor::step);
        for (int minute = 0; minute < at.minutes() && isWithinSession(); minute++) {
            scene.moveTo(scene.clock.instant().plus(MINUTE));
            attempt(successor::step);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (BrokerUnavailableException keptOut) {
            // Of one without a session; its next turn goes on from what is stored.
        }
    }

    private boolean isWithinSession() {
        Instant next = scene.clock.instant().plus(MINUTE);
        return scene.stage.sessions().stream().anyMatch(session -> isWithin(session, next));
    }

    /** Who is kept out over the close settles at the next open, and the last day has none. */
    private boolean isWithin(MarketSession session, Instant at) {
        boolean isSettledToday =
                topology.keepsSocket() && session.equals(scene.stage.sessions().getLast());
        Instant last = isSettledToday ? session.close().minus(TIME_TO_SETTLE) : SessionInstants.last(session);
        return !at.isBefore(session.open()) && !at.isAfter(last);
    }

    /** The second, after the first was seen to have ended by itself. */
    private SoakLife successor() {
        sentAfter = TakeoverAudit.messages(scene) - messagesAtResumption;
        if (sentAfter > (mayStillSend ? 1 : 0)) {
            wrong.add("the first sent " + sentAfter + " messages after the takeover");
        }
        if (first.role() != GatewayRole.LOST) {
            wrong.add("the first is " + first.role());
        }
        try {
            first.poll();
            wrong.add("the first goes on");
        } catch (LeaseLostException ended) {
            // As it must.
        }
        TakeoverLife next = second;
        if (next == null) {
            throw new IllegalStateException("nobody took over at " + at);
        }
        expectTold("gateway-lost#1");
        if (next.role() != GatewayRole.TRADING) {
            wrong.add("the second is " + next.role());
        }
        return next;
    }

    private void expectTold(String alert) {
        if (scene.sent.stream().noneMatch(sent -> sent.id().startsWith(alert))) {
            wrong.add("nobody was told " + alert);
        }
    }
}
