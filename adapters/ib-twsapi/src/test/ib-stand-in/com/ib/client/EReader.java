package com.ib.client;

import java.io.IOException;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class EReader {
    public EReader(EClientSocket client, EReaderSignal signal) {}

    public void start() {}

    public void processMsgs() throws IOException {}
}
