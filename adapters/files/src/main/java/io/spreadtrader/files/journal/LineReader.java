package io.spreadtrader.files.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream of bytes into lines, a block at a time: a byte at a time makes a restart wait. */
final class LineReader {
    private static final int BLOCK_BYTES = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[BLOCK_BYTES];
    private int start;
    private int end;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /** The next line without its end; empty once no whole line is left. */
    Optional<byte[]> next() throws IOException {
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, start, i);
                    start = i + 1;
                    return Optional.of(line);
                }
            }
            searched = end - start;
            if (!fill()) {
                return Optional.empty();
            }
        }
    }

    /** Whether nothing is left, not even the beginning of a line. */
    boolean isAtEnd() throws IOException {
        return start == end && !fill();
    }

    /** Moves what is left to the front and reads more behind it; false at the stream's end. */
    private boolean fill() throws IOException {
        int left = end - start;
        byte[] target = left > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, target, 0, left);
        buffer = target;
        start = 0;
        end = left;
        int read = stream.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
