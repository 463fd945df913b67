package io.spreadtrader.localstack;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * DynamoDB Local behind a web server of our own: its own runner would listen on every interface and brings telemetry
 * along. Tables live in memory; its file would lose the last answered write in a kill.
 */
final class TableServer implements AutoCloseable {
    private static final int THREADS = 64;

    private final LocalDynamoDBRequestHandler requests;
    private final Server server;
    private final ServerConnector connector;

    private TableServer(LocalDynamoDBRequestHandler requests, Handler handler) {
        this.requests = requests;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        threads.setName("tables");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1);
        connector.setHost(Loopback.HOST);
        server.addConnector(connector);
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception refused) {
            throw new IllegalStateException("DynamoDB Local does not start: " + refused.getMessage(), refused);
        }
    }

    /** With a log the tables begin with what it kept, and every write is kept in it. */
    static TableServer start(Optional<TableLog> log) {
        SqliteLibrary.load();
        // One database for every region and key: who looks from outside sees the same tables.
        LocalDynamoDBRequestHandler requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        Handler tables = new LocalDynamoDBServerHandler(requests, null);
        if (log.isEmpty()) {
            return new TableServer(requests, tables);
        }
        KeepingHandler keeping = new KeepingHandler(tables, log.get());
        TableServer server = new TableServer(requests, keeping);
        // Nobody else knows the port yet.
        TableReplay.into(server.endpoint(), log.get().past());
        keeping.begin();
        return server;
    }

    URI endpoint() {
        return Loopback.address(connector.getLocalPort());
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
