package io.spreadtrader.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.gateway.BrokerSide;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.gateway.TradingRefusedException;
import io.spreadtrader.gateway.Turns;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The process's two threads: one waits for the lease, then trades, looking for ready intents every second; the other
 * renews the lease, so that a long tick does not lose it. Losing it ends the process with a failure.
 */
@Singleton
class GatewayLoop {
    private static final Logger LOG = Logger.getLogger(GatewayLoop.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration BEAT = GatewayLease.STANDARD_DURATION.dividedBy(16);
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofMinutes(1);
    private static final Duration TOLERATED_SILENCE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final Turns turns;
    private final BrokerSide side;
    private final GatewayMetrics.Timing timing;
    private final ExecutorService trading = threadNamed("gateway");
    private final ExecutorService beating = threadNamed("lease");
    private volatile long turnedAt = System.nanoTime();
    /** Calls that move market time, while which the trading thread waits for its turn. */
    private final AtomicInteger driven = new AtomicInteger();

    /** Of the beating thread alone; long enough ago that the first beat tells. */
    private long toldAliveAt = System.nanoTime() - BETWEEN_HEARTBEATS.toNanos();

    private volatile boolean ending;

    GatewayLoop(Gateway gateway, Turns turns, BrokerSide side, MeterRegistry registry) {
        this.gateway = gateway;
        this.turns = turns;
        this.side = side;
        this.timing = new GatewayMetrics.Timing(registry);
    }

    private static ExecutorService threadNamed(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    void start(@Observes StartupEvent event) {
        LOG.info(side.label() + " account; market time " + side.clock().instant());
        trading.execute(this::trade);
        beating.execute(this::keepLease);
    }

    private void trade() {
        while (!ending) {
            if (turn()) {
                turns.rest();
            } else {
                LockSupport.parkNanos(TURN.toNanos());
            }
        }
    }

    private void keepLease() {
        while (!ending) {
            beat();
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        trading.shutdown();
        if (trading.awaitTermination(TURN.multipliedBy(5).toMillis(), TimeUnit.MILLISECONDS)) {
            guarded(gateway::stop);
        }
        beating.shutdownNow();
        side.close();
    }

    /** Whether the trading thread has come round lately: a process that hangs is to be restarted. */
    boolean isTurning() {
        return gateway.health().role() != GatewayRole.LOST
                && (driven.get() > 0 || System.nanoTime() - turnedAt < TOLERATED_SILENCE.toNanos());
    }

    /** What somebody else has done on a trading thread's behalf, as moving market time is. */
    <T> T onBehalf(String what, Supplier<T> work) {
        driven.incrementAndGet();
        try {
            return timing.timed(what, () -> orEnd(work));
        } finally {
            turnedAt = System.nanoTime();
            driven.decrementAndGet();
        }
    }

    /** Whether it trades and did so to the turn's end. */
    private boolean turn() {
        AtomicBoolean turned = new AtomicBoolean();
        guarded(() -> {
            if (turns.start()) {
                timing.ran("turn", turns::turn);
                turned.set(true);
            }
            turnedAt = System.nanoTime();
        });
        return turned.get();
    }

    private void beat() {
        guarded(() -> {
            if (gateway.beat() && gateway.health().brokerConnected()) {
                tellAlive();
            }
            if (gateway.health().role() == GatewayRole.LOST) {
                Quarkus.asyncExit(1);
            }
        });
    }

    /** Every minute while it may trade and the session answers: the line an alarm waits for. */
    private void tellAlive() {
        long now = System.nanoTime();
        if (now - toldAliveAt >= BETWEEN_HEARTBEATS.toNanos()) {
            toldAliveAt = now;
            LOG.info("gateway heartbeat");
        }
    }

    private void guarded(Runnable work) {
        try {
            orEnd(() -> {
                work.run();
                return true;
            });
        } catch (LeaseLostException | TradingRefusedException ended) {
            LOG.debug("ending");
        } catch (RuntimeException failed) {
            LOG.error("this turn failed and is tried again: " + failed.getMessage(), failed);
        }
    }

    private static <T> T orEnd(Supplier<T> work) {
        try {
            return work.get();
        } catch (LeaseLostException lost) {
            LOG.error("trading ends: " + lost.getMessage());
            Quarkus.asyncExit(1);
            throw lost;
        } catch (TradingRefusedException refused) {
            LOG.error(refused.getMessage());
            Quarkus.asyncExit(1);
            throw refused;
        }
    }
}
