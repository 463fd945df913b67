package io.spreadtrader.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers the first write that failed: a writer on top swallows it, and a report cut short by a
 * full disk must not end as a success. A reader who has seen enough and gone away is no failure.
 */
public final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private Optional<IOException> failure = Optional.empty();

    public StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** The first write that failed for another reason than a closed pipe. */
    public Optional<IOException> failure() {
        return failure.filter(first -> !String.valueOf(first.getMessage()).contains("Broken pipe"));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
