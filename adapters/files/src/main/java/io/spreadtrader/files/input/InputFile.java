package io.spreadtrader.files.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** One file of rows, wherever it lies: in a folder, in a zip, packed by gzip or not. */
public final class InputFile {
    /** Opens the file's bytes as they lie. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String GZIP = ".gz";

    private final String path;
    private final String location;
    private final Bytes bytes;

    InputFile(String path, String location, Bytes bytes) {
        this.path = path;
        this.location = location;
        this.bytes = bytes;
    }

    /** Its path below the path that was given, a zip counting as a folder: what people are shown. */
    public String path() {
        return path;
    }

    /** Its absolute path with {@code /} between parts, a zip counting as a folder. */
    public String location() {
        return location;
    }

    /** The last part of its path, without {@code .gz}. */
    public String name() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return isGzip() ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    /** Its name without the ending that says it holds rows. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Its bytes, unpacked, from a buffer that can be marked. */
    public InputStream open() throws IOException {
        InputStream stored = bytes.open();
        try {
            InputStream unpacked = isGzip() ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
            return new BufferedInputStream(unpacked, BUFFER_BYTES);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    private boolean isGzip() {
        return path.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    @Override
    public String toString() {
        return path;
    }
}
