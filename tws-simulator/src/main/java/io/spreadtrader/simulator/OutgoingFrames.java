package io.spreadtrader.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Frames on their way to one client: putting one in never waits; a client that does not read is given up. */
final class OutgoingFrames {
    private static final int MOST_WAITING = 200_000;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING + 1);

    /** Whether there was room. */
    boolean put(byte[] frame) {
        return waiting.size() < MOST_WAITING && waiting.offer(frame);
    }

    /** Nothing follows; what waits is still written. */
    void end() {
        if (!waiting.offer(END)) {
            waiting.clear();
            waiting.add(END);
        }
    }

    /** Nothing follows, and what waits is lost. */
    void cut() {
        waiting.clear();
        end();
    }

    /** Writes until the end, several frames at once where they wait. */
    void writeTo(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            byte[] frame = waiting.take();
            if (frame.length == 0) {
                out.flush();
                return;
            }
            out.write(frame);
            if (waiting.isEmpty()) {
                out.flush();
            }
        }
    }
}
