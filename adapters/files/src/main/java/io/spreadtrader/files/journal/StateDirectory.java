package io.spreadtrader.files.journal;

import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that keeps the state of one system, held by one process at a time. The operating system gives the lock
 * back when the process ends, however it ends: who gets it knows that the former holder is dead.
 */
public final class StateDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String JOURNAL = "journal.jsonl";
    private static final int HOLDER_BYTES_MAX = 32;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private StateDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder where there is none, and takes it.
     *
     * @throws InputException when another process holds it, or it cannot be made or written
     */
    public static StateDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                String holder = holder(channel);
                channel.close();
                throw new InputException(
                        "the state in " + path + " is in use" + holder,
                        "stop the other one first, or give another --state folder");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new StateDirectory(path, channel, lock.get());
        } catch (IOException e) {
            throw new InputException(
                    "cannot use " + path + " for state: " + reason(e), "give a folder that may be written");
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(HOLDER_BYTES_MAX);
        channel.read(text, 0);
        String process = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return process.isEmpty() ? "" : " by process " + process;
    }

    private static String reason(IOException exception) {
        return exception.getClass().getSimpleName() + ": " + exception.getMessage();
    }

    public Path path() {
        return path;
    }

    /** Where the journal of this state is. */
    public Path journalFile() {
        return path.resolve(JOURNAL);
    }

    /** Whether anything was journaled here before. */
    public boolean hasState() {
        return holdsState(path);
    }

    /** Whether anything was journaled in this folder; looks, and neither takes nor makes anything. */
    public static boolean holdsState(Path path) {
        Path journal = path.resolve(JOURNAL);
        try {
            return Files.exists(journal) && Files.size(journal) > 0;
        } catch (IOException e) {
            throw new InputException("cannot read " + journal + ": " + reason(e), "check that it may be read");
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new InputException("cannot release " + path + ": " + reason(e), "restart if it stays in use");
        }
    }
}
