package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** For tests: the plainest client. It reads only when asked to, and waits no longer than five seconds. */
final class WireClient implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    private final Socket socket;
    private final FrameReader frames;
    private WireCodec codec = WireCodec.ofClient(SimulatorSettings.MOST_VERSION);
    /** Everything ever read, in order. */
    final List<WireMessage> heard = new ArrayList<>();

    private WireClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        frames = new FrameReader(new BufferedInputStream(socket.getInputStream()));
    }

    /** Connected and greeted. */
    static WireClient connect(int port, int clientId) {
        WireClient client = dial(port, "v100..223");
        client.begin(clientId);
        client.await(Messages.NEXT_VALID_ID);
        return client;
    }

    /** Only the handshake is done; the version is agreed on, where the server answered. */
    static WireClient dial(int port, String versions) {
        try {
            WireClient client = new WireClient(port);
            client.write("API\0".getBytes(StandardCharsets.US_ASCII));
            client.write(Frames.frame(versions.getBytes(StandardCharsets.US_ASCII)));
            client.frames.next().ifPresent(payload -> {
                String version = new String(payload, StandardCharsets.US_ASCII).split("\0")[0];
                client.codec = WireCodec.ofClient(Integer.parseInt(version));
            });
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int version() {
        return codec.serverVersion();
    }

    void begin(int clientId) {
        send(Reply.of(Requests.START_API).with("clientId", clientId).message());
    }

    void send(WireMessage message) {
        try {
            write(Frames.frame(codec.encode(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next message; nothing where the server ended the connection. */
    List<WireMessage> next() {
        try {
            List<WireMessage> read = frames.next().map(codec::decode).stream().toList();
            heard.addAll(read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WireMessage await(Layout layout) {
        return await(layout, message -> true);
    }

    /** The first message of this kind read from now on. */
    WireMessage await(Layout layout, Predicate<WireMessage> fits) {
        while (true) {
            List<WireMessage> read = next();
            if (read.isEmpty()) {
                throw new AssertionError("the connection ended before a " + layout);
            }
            if (read.getFirst().is(layout) && fits.test(read.getFirst())) {
                return read.getFirst();
            }
        }
    }

    /** All that was sent until everything before this call was handled. */
    List<WireMessage> settle() {
        int before = heard.size();
        send(Reply.of(Requests.CURRENT_TIME).message());
        await(Messages.CURRENT_TIME);
        return List.copyOf(heard.subList(before, heard.size() - 1));
    }

    static String text(WireMessage message, String column) {
        return message.fields().text(message.layout().field(column));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
