package io.spreadtrader.benchmarks;

import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The other end of a measurement: speaks as much of the protocol as it takes to have a session, notes when the last byte
 * of each order arrived, and does nothing else. It trades nothing.
 */
final class BareGateway implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] PLACE_ORDER = "3\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * An order that arrived.
     *
     * @param at when its last byte had been read
     * @param answeredAt when its status began to be written; 0 where none was
     */
    record Arrival(WireMessage order, long at, long answeredAt) {}

    private final ServerSocket server;
    private final WireCodec codec;
    private final GatewayAnswers answers = new GatewayAnswers();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean answersOrders;
    private volatile Optional<Socket> client = Optional.empty();

    private BareGateway(ServerSocket server, int serverVersion) {
        this.server = server;
        this.codec = WireCodec.ofServer(serverVersion);
    }

    static BareGateway start(int serverVersion) {
        try {
            BareGateway gateway =
                    new BareGateway(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), serverVersion);
            Thread.ofPlatform().daemon().name("bare-gateway").start(gateway::admit);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on each order is answered at once by its status. */
    void answerOrders(boolean on) {
        answersOrders = on;
    }

    /** The next order, waiting for it. */
    Arrival awaitOrder() {
        try {
            Arrival arrival = arrivals.poll(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("no order arrived");
            }
            return arrival;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an order", stopped);
        }
    }

    GatewayAnswers answers() {
        return answers;
    }

    /** Sends messages in one write, and returns when that began. */
    long send(List<WireMessage> messages) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        messages.forEach(message -> frames.writeBytes(Frames.frame(codec.encode(message))));
        byte[] bytes = frames.toByteArray();
        try {
            OutputStream out = client.orElseThrow().getOutputStream();
            synchronized (this) {
                long at = System.nanoTime();
                out.write(bytes);
                return at;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admit() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().name("bare-gateway-client").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            in.readNBytes("API\0".length());
            FrameReader frames = new FrameReader(in);
            frames.next();
            String hello = codec.serverVersion() + "\0" + "20260105 15:00:00 EST\0";
            socket.getOutputStream().write(Frames.frame(hello.getBytes(StandardCharsets.US_ASCII)));
            client = Optional.of(socket);
            for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
                take(next.get());
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private void take(byte[] payload) {
        if (payload[0] == PLACE_ORDER[0] && payload[1] == PLACE_ORDER[1]) {
            long at = System.nanoTime();
            WireMessage order = codec.decode(payload);
            if (order.fields().flag(Requests.PLACE_ORDER.field("whatIf"))) {
                send(answers.whatIf(order));
                return;
            }
            long answeredAt = answersOrders ? send(List.of(answers.status(order, "Submitted", 0))) : 0;
            arrivals.add(new Arrival(order, at, answeredAt));
            return;
        }
        List<WireMessage> reply = answers.to(codec.decode(payload));
        if (!reply.isEmpty()) {
            send(reply);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            if (client.isPresent()) {
                client.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
