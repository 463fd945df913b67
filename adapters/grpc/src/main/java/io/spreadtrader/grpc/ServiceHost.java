package io.spreadtrader.grpc;

import io.grpc.BindableService;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Services wired by hand, on loopback only: for the local system and for tests. */
public final class ServiceHost implements AutoCloseable {
    private final Server server;

    private ServiceHost(Server server) {
        this.server = server;
    }

    /**
     * Starts answering.
     *
     * @param port 0: any free one
     * @param executor runs the services' methods
     * @throws UncheckedIOException when the port is taken
     */
    public static ServiceHost start(int port, Executor executor, BindableService... services) {
        OkHttpServerBuilder builder = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        InsecureServerCredentials.create())
                .executor(executor);
        for (BindableService service : services) {
            builder.addService(service);
        }
        try {
            return new ServiceHost(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be served", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** What a client connects to. */
    public String target() {
        return "dns:///localhost:" + port();
    }

    /** Lets running calls end for a second, then cuts them. */
    @Override
    public void close() {
        server.shutdown();
        try {
            if (!server.awaitTermination(1, TimeUnit.SECONDS)) {
                server.shutdownNow().awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
