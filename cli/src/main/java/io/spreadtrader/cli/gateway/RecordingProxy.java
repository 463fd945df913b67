package io.spreadtrader.cli.gateway;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.MalformedMessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Stands between clients and a Gateway, hands every frame on unchanged, and records it before it does. What is no frame
 * ends its connection, and the recording says so.
 */
final class RecordingProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int BACKLOG = 50;
    private static final byte[] PREFIX = {'A', 'P', 'I', 0};

    private final GatewayAddress gateway;
    private final Recording recording;
    private final Consumer<RuntimeException> failed;
    private final ServerSocket door;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RecordingProxy(
            ServerSocket door, GatewayAddress gateway, Recording recording, Consumer<RuntimeException> failed) {
        this.door = door;
        this.gateway = gateway;
        this.recording = recording;
        this.failed = failed;
    }

    /**
     * Listens on loopback from now on.
     *
     * @param port 0: any that is free
     * @param failed told once nothing can be recorded any more
     * @throws Refusal when the port is taken
     */
    static RecordingProxy start(
            int port, GatewayAddress gateway, Recording recording, Consumer<RuntimeException> failed) {
        try {
            ServerSocket door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            RecordingProxy proxy = new RecordingProxy(door, gateway, recording, failed);
            Thread.ofPlatform().daemon().name("record-gateway").start(proxy::accept);
            return proxy;
        } catch (IOException taken) {
            throw new Refusal(
                    "cannot listen on port " + port + ": " + taken.getMessage() + ".", "Give another --port.");
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> guarded(() -> carry(client)));
            } catch (IOException ended) {
                if (!door.isClosed()) {
                    failed.accept(new UncheckedIOException(ended));
                    return;
                }
            }
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (!door.isClosed()) {
                failed.accept(broken);
            }
        }
    }

    private void carry(Socket client) {
        int number = connections.incrementAndGet();
        recording.remark("connection " + number + " begins");
        open.add(client);
        try (client;
                Socket server = connected()) {
            open.add(server);
            client.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> guarded(() -> answers(number, server, client)));
            requests(number, client, server);
            server.shutdownOutput();
            back.join();
            open.remove(server);
        } catch (IOException ended) {
            recording.remark("connection " + number + ": " + ended.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
            recording.remark("connection " + number + " ends");
        }
    }

    private Socket connected() throws IOException {
        Socket server = new Socket();
        try {
            server.connect(gateway.resolved(), CONNECT_MILLIS);
            server.setTcpNoDelay(true);
            return server;
        } catch (IOException refused) {
            server.close();
            throw new IOException("the Gateway cannot be reached: " + refused.getMessage(), refused);
        }
    }

    private void requests(int number, Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        byte[] prefix = in.readNBytes(PREFIX.length);
        if (!Arrays.equals(prefix, PREFIX)) {
            recording.remark("connection " + number + ": does not begin as a TWS client does: '"
                    + RecordedFrame.textOf(prefix) + "'");
            return;
        }
        server.getOutputStream().write(PREFIX);
        pump(number, RecordedFrame.Direction.FROM_CLIENT, new FrameReader(in), server);
    }

    private void answers(int number, Socket server, Socket client) {
        try {
            FrameReader frames = new FrameReader(server.getInputStream());
            Optional<byte[]> first = frames.next();
            if (first.isPresent()) {
                hand(number, RecordedFrame.Direction.FROM_GATEWAY, first.get(), client);
                recording.remark("connection " + number + " has server version "
                        + RecordedFrame.textOf(first.get()).split("\0", 2)[0]);
                pump(number, RecordedFrame.Direction.FROM_GATEWAY, frames, client);
            }
            client.shutdownOutput();
        } catch (IOException ended) {
            recording.remark("connection " + number + ", from the Gateway: " + ended.getMessage());
            closeQuietly(client);
        }
    }

    private void pump(int number, RecordedFrame.Direction direction, FrameReader frames, Socket to) throws IOException {
        try {
            for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
                hand(number, direction, next.get(), to);
            }
        } catch (MalformedMessageException wrong) {
            throw new IOException("not a frame: " + wrong.getMessage(), wrong);
        }
    }

    /** Recorded first, so that in the file a question stands before its answer. */
    private void hand(int number, RecordedFrame.Direction direction, byte[] payload, Socket to) throws IOException {
        recording.frame(number, direction, payload);
        to.getOutputStream().write(Frames.frame(payload));
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException ignored) {
            // It accepts nothing any more, which is all that was wanted.
        }
        open.forEach(RecordingProxy::closeQuietly);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // Its other end has gone.
        }
    }
}
