package io.spreadtrader.ibkr.session;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A socket's bytes, with a moment by which they must have come, however few at a time. */
final class DeadlineInput extends FilterInputStream {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final Socket socket;
    private final Elapsed elapsed;
    private boolean limited;
    private long deadline;

    DeadlineInput(Socket socket, Elapsed elapsed) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.elapsed = elapsed;
    }

    void within(Duration timeout) {
        limited = true;
        deadline = elapsed.nanos() + timeout.toNanos();
    }

    void withoutLimit() throws IOException {
        limited = false;
        socket.setSoTimeout(0);
    }

    @Override
    public int read() throws IOException {
        limit();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        limit();
        return super.read(into, offset, length);
    }

    private void limit() throws IOException {
        if (limited) {
            long left = (deadline - elapsed.nanos()) / NANOS_PER_MILLI;
            if (left <= 0) {
                throw new SocketTimeoutException("nothing came in time");
            }
            socket.setSoTimeout(Math.toIntExact(left));
        }
    }
}
