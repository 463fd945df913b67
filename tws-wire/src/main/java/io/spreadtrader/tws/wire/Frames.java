package io.spreadtrader.tws.wire;

import java.nio.ByteBuffer;

/** Payloads as frames. */
public final class Frames {
    private static final int LENGTH_BYTES = 4;

    private Frames() {}

    /** One array, so that one write sends it whole. */
    public static byte[] frame(byte[] payload) {
        if (payload.length > FrameReader.LONGEST) {
            throw new IllegalArgumentException("a payload of " + payload.length + " bytes is too long for a frame");
        }
        return ByteBuffer.allocate(LENGTH_BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }
}
