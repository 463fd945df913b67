package io.spreadtrader.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.gateway.simulation.MarketDriver;
import io.spreadtrader.gateway.simulation.MarketSpeed;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    private final MarketDriver driver;
    private final SimulatedExchange exchange;
    private final GatewayMetrics.Timing timing;
    private final ExecutorService trading = threadNamed("gateway");
    private final ExecutorService beating = threadNamed("lease");
    private volatile long turnedAt = System.nanoTime();
    /** Calls that move market time, while which the trading thread waits for its turn. */
    private final AtomicInteger driven = new AtomicInteger();

    /** Of the beating thread alone; long enough ago that the first beat tells. */
    private long toldAliveAt = System.nanoTime() - BETWEEN_HEARTBEATS.toNanos();

    private volatile boolean ending;
    private volatile Optional<MarketSpeed> speed = Optional.empty();

    GatewayLoop(Gateway gateway, MarketDriver driver, SimulatedExchange exchange, MeterRegistry registry) {
        this.gateway = gateway;
        this.driver = driver;
        this.exchange = exchange;
        this.timing = new GatewayMetrics.Timing(registry);
    }

    private static ExecutorService threadNamed(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    void start(@Observes StartupEvent event) {
        LOG.info("SIMULATED exchange; market time " + driver.now());
        trading.execute(() -> every(TURN, this::turn));
        beating.execute(() -> every(BEAT, this::beat));
    }

    private void every(Duration pause, Runnable work) {
        while (!ending) {
            work.run();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        trading.shutdown();
        if (trading.awaitTermination(TURN.multipliedBy(5).toMillis(), TimeUnit.MILLISECONDS)) {
            guarded(gateway::stop);
        }
        beating.shutdownNow();
        exchange.close();
    }

    /** Whether the trading thread has come round lately: a process that hangs is to be restarted. */
    boolean isTurning() {
        return gateway.health().role() != GatewayRole.LOST
                && (driven.get() > 0 || System.nanoTime() - turnedAt < TOLERATED_SILENCE.toNanos());
    }

    /** Market time runs by itself from now on. */
    void run(double factor) {
        speed = Optional.of(new MarketSpeed(factor, driver.now(), System.nanoTime()));
    }

    /** Moves market time on a driver's behalf; from then on it stands still again. */
    Instant advanceTo(Instant to) {
        speed = Optional.empty();
        driven.incrementAndGet();
        try {
            return timing.timed("advance", () -> orEnd(() -> driver.advanceTo(to)));
        } finally {
            turnedAt = System.nanoTime();
            driven.decrementAndGet();
        }
    }

    private void turn() {
        guarded(() -> {
            if (driver.start()) {
                long nanos = System.nanoTime();
                speed.ifPresentOrElse(
                        running -> timing.timed("turn", () -> running.at(nanos, exchange.sessions())
                                .filter(to -> to.isAfter(driver.now()))
                                .map(driver::advanceTo)),
                        () -> timing.ran("turn", driver::poll));
            }
            turnedAt = System.nanoTime();
        });
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
        } catch (LeaseLostException ended) {
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
        }
    }
}
