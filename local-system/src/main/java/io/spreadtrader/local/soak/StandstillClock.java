package io.spreadtrader.local.soak;

import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A process's waits, short ones made of long, which do not end while it stands still. */
final class StandstillClock implements Elapsed {
    /** So much shorter than asked: a second's back-off need not be sat out. */
    private static final int SHORTER = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean standsStill;

    void standStill() {
        set(true);
    }

    void goOn() {
        set(false);
    }

    private void set(boolean still) {
        lock.lock();
        try {
            standsStill = still;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.dividedBy(SHORTER));
        lock.lockInterruptibly();
        try {
            while (standsStill) {
                moved.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
