package io.spreadtrader.localstack;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * DynamoDB Local behind a web server of our own: its own runner would listen on every interface and brings telemetry
 * along.
 */
final class TableServer implements AutoCloseable {
    private static final int THREADS = 64;

    private final Server server;
    private final LocalDynamoDBRequestHandler requests;
    private final URI endpoint;

    private TableServer(Server server, LocalDynamoDBRequestHandler requests, URI endpoint) {
        this.server = server;
        this.requests = requests;
        this.endpoint = endpoint;
    }

    /** Keeps tables in the given folder, or in memory without one. */
    static TableServer start(Optional<Path> folder) {
        SqliteLibrary.load();
        LocalDynamoDBRequestHandler requests = requests(folder);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        threads.setName("tables");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(Loopback.HOST);
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(requests, null));
        try {
            server.start();
        } catch (Exception refused) {
            throw new IllegalStateException("DynamoDB Local does not start: " + refused.getMessage(), refused);
        }
        return new TableServer(server, requests, Loopback.address(connector.getLocalPort()));
    }

    private static LocalDynamoDBRequestHandler requests(Optional<Path> folder) {
        // One database for every region and key: who looks from outside sees the same tables.
        return folder.map(path ->
                        new LocalDynamoDBRequestHandler(0, false, made(path).toString(), true, false))
                .orElseGet(() -> new LocalDynamoDBRequestHandler(0, true, null, true, false));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot make the folder of the tables: " + folder, broken);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("DynamoDB Local does not stop", broken);
        } finally {
            requests.shutdown();
        }
    }
}
