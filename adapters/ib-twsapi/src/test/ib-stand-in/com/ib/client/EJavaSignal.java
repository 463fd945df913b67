package com.ib.client;

import java.util.concurrent.Semaphore;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class EJavaSignal implements EReaderSignal {
    private final Semaphore signals = new Semaphore(0);

    @Override
    public void issueSignal() {
        signals.release();
    }

    @Override
    public void waitForSignal() {
        signals.acquireUninterruptibly();
    }
}
