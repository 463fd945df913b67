package io.spreadtrader.tws.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Frames of a stream: four bytes of length, big end first, then the payload. */
public final class FrameReader {
    /** The longest payload. */
    public static final int LONGEST = 0xFFFFFF;

    private final DataInputStream in;

    public FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * The next payload, waiting for it; empty where the stream ended between two frames.
     *
     * @throws MalformedMessageException when the length is none; nothing more can be read
     * @throws EOFException when the stream ended within a frame
     */
    public Optional<byte[]> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > LONGEST) {
            throw new MalformedMessageException("a frame of " + Integer.toUnsignedLong(length) + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the stream ended within a frame of " + length + " bytes");
        }
        return Optional.of(payload);
    }
}
