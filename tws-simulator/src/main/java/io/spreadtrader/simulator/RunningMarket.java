package io.spreadtrader.simulator;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Moves market time along with the world's, faster by a factor; hours in which the market is closed are skipped. */
public final class RunningMarket implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(RunningMarket.class.getName());
    private static final Duration STEP = Duration.ofMillis(20);

    private final SharedExchange exchange;
    private final MarketCalendar calendar;
    private final double factor;
    private final LongSupplier elapsedNanos;
    private final Runnable moved;
    private final ScheduledExecutorService driver = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("running-market").daemon().unstarted(work));
    private long lastNanos;

    private RunningMarket(
            SharedExchange exchange,
            MarketCalendar calendar,
            double factor,
            LongSupplier elapsedNanos,
            Runnable moved) {
        this.exchange = exchange;
        this.calendar = calendar;
        this.factor = factor;
        this.elapsedNanos = elapsedNanos;
        this.moved = moved;
        this.lastNanos = elapsedNanos.getAsLong();
    }

    /**
     * @param factor seconds of market time per second
     * @param elapsedNanos a clock that only runs forward, such as {@code System::nanoTime}
     * @param moved is told after each step
     */
    public static RunningMarket start(
            SharedExchange exchange,
            MarketCalendar calendar,
            double factor,
            LongSupplier elapsedNanos,
            Runnable moved) {
        if (!(factor > 0) || factor > Duration.ofDays(1).toSeconds()) {
            throw new IllegalArgumentException(
                    "market time must run forward, and not beyond a day per second: " + factor);
        }
        RunningMarket market = new RunningMarket(exchange, calendar, factor, elapsedNanos, moved);
        var unused = market.driver.scheduleWithFixedDelay(
                market::stepOrSayWhy, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
        return market;
    }

    /** A failure ends the run, and must not do so in silence. */
    private void stepOrSayWhy() {
        try {
            step();
        } catch (RuntimeException wrong) {
            LOGGER.log(System.Logger.Level.ERROR, "the running market stopped at " + exchange.time(), wrong);
            throw wrong;
        }
    }

    private void step() {
        long nanos = elapsedNanos.getAsLong();
        Duration passed = Duration.ofNanos((long) ((nanos - lastNanos) * factor));
        lastNanos = nanos;
        exchange.advanceTo(next(exchange.time(), passed));
        moved.run();
    }

    /** Not beyond the close; from a closed market on to the next open. */
    private Instant next(Instant from, Duration passed) {
        Optional<MarketSession> open = calendar.openSession(from);
        if (open.isEmpty()) {
            MarketSession today = calendar.sessionOnOrAfter(calendar.dateOf(from));
            return today.open().isAfter(from)
                    ? today.open()
                    : calendar.sessionAfter(today.date()).open();
        }
        Instant target = from.plus(passed);
        return target.isAfter(open.get().close()) ? open.get().close() : target;
    }

    @Override
    public void close() {
        // Never interrupted: a step may be writing to a journal, whose file an interrupt would close.
        driver.shutdown();
        try {
            if (!driver.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the running market does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
