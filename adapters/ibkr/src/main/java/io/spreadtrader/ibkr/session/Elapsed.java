package io.spreadtrader.ibkr.session;

import java.time.Duration;

/** How time passes for pacing and back-off: it has no date, and tests let it pass as they like. */
public interface Elapsed {
    long nanos();

    void pause(Duration duration) throws InterruptedException;

    /** As it passes on this machine. */
    static Elapsed ofMachine() {
        return new Elapsed() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
