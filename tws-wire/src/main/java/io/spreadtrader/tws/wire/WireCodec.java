package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;

/** Messages as the payloads of frames, at one version of the server. Safe for use by several threads. */
public final class WireCodec {
    private final LayoutTable incoming;
    private final int serverVersion;

    private WireCodec(LayoutTable incoming, int serverVersion) {
        this.incoming = incoming;
        this.serverVersion = serverVersion;
    }

    /** Reads what a server sends. */
    public static WireCodec ofClient(int serverVersion) {
        return new WireCodec(Messages.TABLE, serverVersion);
    }

    /** Reads what a client sends. */
    public static WireCodec ofServer(int serverVersion) {
        return new WireCodec(Requests.TABLE, serverVersion);
    }

    public int serverVersion() {
        return serverVersion;
    }

    public byte[] encode(WireMessage message) {
        return message.layout().encode(message.fields(), serverVersion);
    }

    /**
     * @throws UnknownMessageException when no layout has its id
     * @throws MalformedMessageException when it is not what its layout says
     */
    public WireMessage decode(byte[] payload) {
        int end = 0;
        while (end < payload.length && payload[end] != 0) {
            end++;
        }
        int id = id(payload, end);
        return incoming.of(id)
                .orElseThrow(() -> new UnknownMessageException(id))
                .decode(payload, Math.min(end + 1, payload.length), serverVersion);
    }

    private static int id(byte[] payload, int end) {
        try {
            return Integer.parseInt(new String(payload, 0, end, StandardCharsets.US_ASCII));
        } catch (NumberFormatException wrong) {
            throw new MalformedMessageException("does not begin with a message id");
        }
    }
}
