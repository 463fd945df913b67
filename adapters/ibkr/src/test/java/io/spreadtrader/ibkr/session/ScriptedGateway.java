package io.spreadtrader.ibkr.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A port on loopback that says what a test tells it to say, byte by byte where need be. */
public final class ScriptedGateway implements AutoCloseable {
    public static final String ACCOUNT = "DU1";
    public static final int VERSION = 176;
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server;
    private final List<Peer> peers = new ArrayList<>();

    public ScriptedGateway() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            server.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Waits for the next connection. */
    public Peer accept() {
        try {
            Peer peer = new Peer(server.accept());
            peers.add(peer);
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next connection and takes it to where a session is ready. */
    public Peer acceptReady(int nextValidId) {
        Peer peer = accept();
        peer.hello();
        peer.version(VERSION);
        assertThat(peer.next().layout()).isEqualTo(Requests.START_API);
        peer.send(Messages.MANAGED_ACCOUNTS, "accounts", ACCOUNT);
        peer.send(Messages.NEXT_VALID_ID, "orderId", nextValidId);
        return peer;
    }

    /** Waits until something is so. */
    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    public static WireMessage message(Layout layout, Object... columns) {
        WrittenFields fields = new WrittenFields();
        for (int at = 0; at < columns.length; at += 2) {
            Field field = layout.field((String) columns[at]);
            fields.with(field, String.valueOf(columns[at + 1]));
        }
        return layout.message(fields);
    }

    @Override
    public void close() {
        peers.forEach(Peer::drop);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other end of one connection. */
    public static final class Peer {
        private final Socket socket;
        private final InputStream in;
        private final FrameReader frames;
        private WireCodec codec = WireCodec.ofServer(VERSION);

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
            this.frames = new FrameReader(in);
        }

        /** What the client opens with, without its first four bytes. */
        public String hello() {
            try {
                assertThat(new String(in.readNBytes(4), StandardCharsets.US_ASCII))
                        .isEqualTo("API\0");
                return new String(frames.next().orElseThrow(), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void version(int version) {
            codec = WireCodec.ofServer(version);
            bytes(Frames.frame((version + "\0" + "20260114 10:00:00 EST\0").getBytes(StandardCharsets.US_ASCII)));
        }

        /** The next request. */
        public WireMessage next() {
            try {
                return codec.decode(frames.next().orElseThrow(() -> new AssertionError("the client hung up")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The next request, which must be of this kind. */
        public WireMessage next(Layout layout) {
            WireMessage message = next();
            assertThat(message.layout()).isEqualTo(layout);
            return message;
        }

        public void send(Layout layout, Object... columns) {
            send(message(layout, columns));
        }

        public void send(WireMessage message) {
            bytes(Frames.frame(codec.encode(message)));
        }

        public void error(int id, int code, String text) {
            send(Messages.ERROR, "id", id, "code", code, "message", text);
        }

        public void bytes(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void drop() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
