package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.IOException;
import java.io.OutputStream;

/** The way to one client, with what goes wrong on it. */
final class ClientOutput {
    private final Faults faults;
    private final OutgoingFrames frames = new OutgoingFrames();
    private volatile boolean isMute;

    ClientOutput(Faults faults) {
        this.faults = faults;
    }

    /** Whether nothing is sent any more, and the connection is about to end. */
    boolean isMute() {
        return isMute;
    }

    /** From now on nothing is sent; what waits already is. */
    void mute() {
        isMute = true;
    }

    /** A frame in which nothing goes wrong: the answer to the handshake. */
    void greet(byte[] payload) {
        if (!frames.put(Frames.frame(payload))) {
            end();
        }
    }

    void send(int clientId, WireMessage message, WireCodec codec) {
        for (WireMessage sent : faults.onSend(clientId, message)) {
            write(clientId, Frames.frame(codec.encode(sent)));
        }
    }

    private void write(int clientId, byte[] frame) {
        if (isMute) {
            return;
        }
        Faults.Written written = faults.onWrite(clientId, frame);
        if (!frames.put(written.bytes())) {
            cut();
        } else if (written.isLast()) {
            end();
        }
    }

    /** Nothing follows; what waits is still written. */
    void end() {
        mute();
        frames.end();
    }

    /** Nothing follows, and what waits is lost. */
    void cut() {
        mute();
        frames.cut();
    }

    /** Writes until the end. */
    void writeTo(OutputStream out) throws IOException, InterruptedException {
        frames.writeTo(out);
    }
}
