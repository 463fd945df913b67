package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.FrameReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a client: {@code API\0}, then a frame with the versions it speaks and connect options. */
final class Handshake {
    private static final byte[] MARK = "API\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern VERSIONS = Pattern.compile("v(\\d{1,5})(?:\\.\\.(\\d{1,5}))?(?: .*)?", Pattern.DOTALL);

    private Handshake() {}

    /** The version to speak: the newest both know; empty where there is none, or the bytes are no handshake. */
    static OptionalInt agree(InputStream in, FrameReader frames, int newest) throws IOException {
        byte[] mark = in.readNBytes(MARK.length);
        if (!Arrays.equals(mark, MARK)) {
            return OptionalInt.empty();
        }
        Optional<byte[]> payload = frames.next();
        if (payload.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher versions = VERSIONS.matcher(new String(payload.get(), StandardCharsets.US_ASCII).replace("\0", ""));
        if (!versions.matches()) {
            return OptionalInt.empty();
        }
        int least = Integer.parseInt(versions.group(1));
        int most = versions.group(2) == null ? least : Integer.parseInt(versions.group(2));
        int common = Math.min(newest, most);
        return common < least || common < SimulatorSettings.LEAST_VERSION
                ? OptionalInt.empty()
                : OptionalInt.of(common);
    }
}
