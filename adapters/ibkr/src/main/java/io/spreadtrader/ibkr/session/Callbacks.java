package io.spreadtrader.ibkr.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Tells those who want to know of something, on one thread that may ask the Gateway questions. */
final class Callbacks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private final List<Runnable> onSession = new ArrayList<>();
    private final List<Runnable> onDataLost = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ibkr-callbacks").factory());
    private boolean live;

    synchronized void addOnSession(Runnable told) {
        onSession.add(told);
        if (live) {
            tell(told);
        }
    }

    synchronized void addOnDataLost(Runnable told) {
        onDataLost.add(told);
    }

    synchronized void sessionBegan() {
        live = true;
        onSession.forEach(this::tell);
    }

    synchronized void sessionEnded() {
        live = false;
    }

    synchronized void dataLost() {
        onDataLost.forEach(this::tell);
    }

    private void tell(Runnable told) {
        try {
            thread.execute(() -> {
                try {
                    told.run();
                } catch (RuntimeException failed) {
                    LOG.log(System.Logger.Level.WARNING, "after a new session", failed);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "closed before it could tell", closed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
