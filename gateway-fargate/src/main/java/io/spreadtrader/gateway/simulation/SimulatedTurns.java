package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.gateway.MovableTime;
import io.spreadtrader.gateway.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Looks for ready intents every second; time passes when somebody moves it, or by itself once it was told to. */
final class SimulatedTurns implements Turns, MovableTime {
    private static final Duration TURN = Duration.ofSeconds(1);

    private final MarketDriver driver;
    private final List<MarketSession> sessions;
    private volatile Optional<MarketSpeed> speed = Optional.empty();

    SimulatedTurns(MarketDriver driver, List<MarketSession> sessions) {
        this.driver = driver;
        this.sessions = sessions;
    }

    @Override
    public boolean start() {
        return driver.start();
    }

    @Override
    public void turn() {
        speed.ifPresentOrElse(
                running -> running.at(System.nanoTime(), sessions)
                        .filter(to -> to.isAfter(driver.now()))
                        .ifPresent(driver::advanceTo),
                driver::poll);
    }

    @Override
    public void rest() {
        LockSupport.parkNanos(TURN.toNanos());
    }

    @Override
    public Optional<MovableTime> movable() {
        return Optional.of(this);
    }

    @Override
    public Instant now() {
        return driver.now();
    }

    @Override
    public Instant end() {
        return driver.end();
    }

    @Override
    public Instant advanceTo(Instant to) {
        speed = Optional.empty();
        return driver.advanceTo(to);
    }

    @Override
    public void run(double factor) {
        speed = Optional.of(new MarketSpeed(factor, driver.now(), System.nanoTime()));
    }
}
