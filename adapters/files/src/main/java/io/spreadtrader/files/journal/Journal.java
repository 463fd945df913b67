package io.spreadtrader.files.journal;

import io.spreadtrader.files.InputException;
import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An append-only file of entries in one total order, shared by all who keep something: stores, exchange, clock. An
 * entry is written whole and handed to the operating system before {@link #append} returns, so a killed process loses
 * none; {@link #force} makes them outlive a power failure too. Safe for several threads.
 */
public final class Journal implements AutoCloseable {
    private final Path file;
    /** Not a channel: that would be closed by an interrupt of whoever happens to append. */
    private final RandomAccessFile open;

    private final JournalLine lines;
    private final long tornBytes;
    private long sequence;
    private boolean broken;

    private Journal(Path file, RandomAccessFile open, JournalLine lines, Replay replayed, long tornBytes) {
        this.file = file;
        this.open = open;
        this.lines = lines;
        this.tornBytes = tornBytes;
        this.sequence = replayed.sequence();
    }

    /**
     * Opens a journal, made empty where there is none, and hands over every entry in it, in order. A last line that a
     * kill or a power failure tore is cut off; it was never acknowledged.
     *
     * @param kinds the type of the records of each kind of entry: a sealed interface or a record
     * @throws InputException when an entry before the last is damaged, missing, or of a version this program cannot
     *     read; nothing is changed then
     */
    public static Journal open(
            Path file, RecordCodec codec, Map<String, Class<?>> kinds, Consumer<JournalEntry> replay) {
        JournalLine lines = new JournalLine(codec, Map.copyOf(kinds));
        try {
            Replay replayed = Files.exists(file) ? replay(file, lines, replay) : new Replay(0, 0);
            RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
            long tornBytes = open.length() - replayed.intactBytes();
            open.setLength(replayed.intactBytes());
            open.seek(replayed.intactBytes());
            return new Journal(file, open, lines, replayed, tornBytes);
        } catch (IOException e) {
            throw new InputException(
                    "cannot open the journal " + file + ": " + e.getMessage(), "check that it may be written");
        }
    }

    /** How far a journal is good. */
    private record Replay(long sequence, long intactBytes) {}

    private static Replay replay(Path file, JournalLine lines, Consumer<JournalEntry> consumer) throws IOException {
        long sequence = 0;
        long intactBytes = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            LineReader reader = new LineReader(stream);
            for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
                byte[] line = next.get();
                if (!JournalLine.isIntact(line)) {
                    if (hasZeros(line) && reader.isAtEnd()) {
                        break;
                    }
                    throw damaged(file, sequence + 1, "it is damaged");
                }
                JournalEntry entry = decode(file, lines, line, sequence + 1);
                consumer.accept(entry);
                sequence = entry.sequence();
                intactBytes += line.length + 1L;
            }
        }
        return new Replay(sequence, intactBytes);
    }

    /** A block that never reached the disk before power failed reads as zeros; written text holds none. */
    private static boolean hasZeros(byte[] line) {
        for (byte value : line) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static JournalEntry decode(Path file, JournalLine lines, byte[] line, long expected) throws IOException {
        try {
            JournalEntry entry = lines.read(line);
            if (entry.sequence() != expected) {
                throw damaged(file, expected, "entry " + entry.sequence() + " stands in its place");
            }
            return entry;
        } catch (DecodingException | IllegalArgumentException e) {
            throw new InputException(
                    "journal " + file + " line " + expected + " cannot be read: " + e.getMessage(),
                    "use the version of the program that wrote it, or start with another --state folder");
        }
    }

    private static InputException damaged(Path file, long line, String how) {
        return new InputException(
                "journal " + file + " line " + line + ": " + how,
                "restore the file from a copy, or start with another --state folder");
    }

    /**
     * Appends records that belong together, and returns the entry's sequence.
     *
     * @param kind one of the kinds the journal was opened with
     * @throws InputException when it cannot be written; nothing of the entry is kept then, and nothing more is accepted
     */
    public synchronized long append(String kind, List<?> records) {
        if (broken) {
            throw new InputException("journal " + file + " could not be written before", "restart from what it holds");
        }
        try {
            writeWhole(lines.write(new JournalEntry(sequence + 1, kind, List.copyOf(records))));
            sequence++;
            return sequence;
        } catch (IOException e) {
            throw new InputException(
                    "cannot write the journal " + file + ": " + e.getMessage(), "make room on the disk and restart");
        }
    }

    private void writeWhole(byte[] line) throws IOException {
        long before = open.getFilePointer();
        boolean written = false;
        try {
            open.write(line);
            written = true;
        } finally {
            if (!written) {
                broken = true;
                open.setLength(before);
            }
        }
    }

    /** Returns once everything appended so far would outlive a power failure. */
    public synchronized void force() {
        try {
            open.getChannel().force(false);
        } catch (IOException e) {
            broken = true;
            throw new InputException(
                    "cannot write the journal " + file + ": " + e.getMessage(), "check the disk and restart");
        }
    }

    /** The sequence of the last entry; 0 where there is none. */
    public synchronized long lastSequence() {
        return sequence;
    }

    /** How many bytes of a torn last entry were cut off when it was opened; 0 after an orderly end. */
    public long tornBytes() {
        return tornBytes;
    }

    @Override
    public synchronized void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new InputException("cannot close the journal " + file + ": " + e.getMessage(), "check the disk");
        }
    }
}
