package io.spreadtrader.cli.gateway;

import io.spreadtrader.cli.failure.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A file of recorded frames, a line each, on the disk as soon as they are written. Safe for use by several threads. */
final class Recording implements AutoCloseable {
    private final BufferedWriter file;
    private final AccountMask mask;
    private final LongSupplier elapsedNanos;
    private final long begunNanos;
    private long frames;

    private Recording(BufferedWriter file, AccountMask mask, LongSupplier elapsedNanos) {
        this.file = file;
        this.mask = mask;
        this.elapsedNanos = elapsedNanos;
        this.begunNanos = elapsedNanos.getAsLong();
        remark(
                "TWS frames, one a line: connection, seconds, > from the client or < from the Gateway, fields ended by |");
    }

    /** @throws Refusal when the file is there already or cannot be written */
    static Recording to(Path path, AccountMask mask, LongSupplier elapsedNanos) {
        try {
            BufferedWriter file =
                    Files.newBufferedWriter(path, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            return new Recording(file, mask, elapsedNanos);
        } catch (FileAlreadyExistsException there) {
            throw new Refusal("--out: " + path + " is there already.", "Give the recording a new name.");
        } catch (NoSuchFileException missing) {
            throw new Refusal("--out: there is no folder for " + path + ".", "Make it first, or give another file.");
        } catch (IOException failed) {
            throw new Refusal("--out: " + path + " cannot be written: " + failed.getMessage() + ".", "Give another.");
        }
    }

    synchronized void frame(int connection, RecordedFrame.Direction direction, byte[] payload) {
        String text = RecordedFrame.textOf(payload);
        if (direction == RecordedFrame.Direction.FROM_GATEWAY) {
            mask.learn(text);
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(elapsedNanos.getAsLong() - begunNanos);
        write(new RecordedFrame(connection, micros, direction, mask.masked(text)).line());
        frames++;
    }

    /** A line for a person. */
    synchronized void remark(String text) {
        write("# " + mask.masked(text).replaceAll("[^ -~]", "?"));
    }

    synchronized long frames() {
        return frames;
    }

    private void write(String line) {
        try {
            file.write(line);
            file.write('\n');
            file.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
