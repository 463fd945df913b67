package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.WireMessage;

/** A client as the desks see it. Sending queues and never waits. */
interface Client {
    int id();

    /** As agreed on with this client. */
    int serverVersion();

    void send(WireMessage message);

    /** @param id of the request or order it is about; -1 for none */
    void error(int id, int code, String text);
}
