package io.spreadtrader.tws.wire;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Messages as the payloads of frames, at one version of the server. Safe for use by several threads. */
public final class WireCodec {
    private final @Nullable Incoming[] incoming;
    private final int serverVersion;

    /** A layout with its steps at the version. */
    private record Incoming(Layout layout, List<Step> steps) {}

    private WireCodec(LayoutTable table, int serverVersion) {
        this.serverVersion = serverVersion;
        this.incoming = new Incoming[LayoutTable.IDS];
        for (Layout layout : table.all()) {
            incoming[layout.id()] = new Incoming(layout, layout.steps(serverVersion));
        }
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

    /** @throws IllegalArgumentException when there are values of columns its layout does not have */
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
        OptionalInt id = Numbers.integer(payload, 0, end);
        if (id.isEmpty()) {
            throw new MalformedMessageException("does not begin with a message id");
        }
        int known = id.getAsInt();
        Incoming found = known < 0 || known >= incoming.length ? null : incoming[known];
        if (found == null) {
            throw new UnknownMessageException(known);
        }
        return found.layout.decode(payload, Math.min(end + 1, payload.length), found.steps);
    }
}
