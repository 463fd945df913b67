package io.spreadtrader.local.soak;

import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;

/** Back-off is for the sake of a real Gateway; in a long test it would be most of the time. */
final class ShortPauses implements Elapsed {
    private static final int SHORTER = 200;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.dividedBy(SHORTER));
    }
}
