package io.spreadtrader.ibkr.market;

import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;

/** Time that passes only where somebody pauses. */
final class PassingTime implements Elapsed {
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pause(Duration duration) {
        nanos += duration.toNanos();
    }

    Duration passed() {
        return Duration.ofNanos(nanos);
    }
}
