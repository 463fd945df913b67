package io.spreadtrader.localstack;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.concurrent.Await;

/** ElasticMQ: SQS in this JVM, in memory only. Queues are made through the SQS API by whoever needs them. */
final class QueueServer implements AutoCloseable {
    private static final scala.concurrent.duration.Duration PATIENCE =
            scala.concurrent.duration.Duration.fromNanos(Duration.ofSeconds(10).toNanos());

    /** Daemon threads, so that a program may end without closing; no logging of the actors' own. */
    private static final Config QUIET = ConfigFactory.parseMap(Map.of(
                    "pekko.daemonic", "on",
                    "pekko.jvm-shutdown-hooks", "off",
                    "pekko.loglevel", "OFF",
                    "pekko.stdout-loglevel", "OFF"))
            .withFallback(ConfigFactory.load(QueueServer.class.getClassLoader()));

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;

    private QueueServer(ActorSystem actors, SQSRestServer server, URI endpoint) {
        this.actors = actors;
        this.server = server;
        this.endpoint = endpoint;
    }

    static QueueServer start() {
        ActorSystem actors = ActorSystem.create("queues", QUIET, QueueServer.class.getClassLoader());
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface(Loopback.HOST)
                .withDynamicPort()
                .withAWSAccountId(LocalCloud.ACCOUNT)
                .withServerAddress(new NodeAddress("http", "*", 0, ""))
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        return new QueueServer(actors, server, Loopback.address(port));
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
        try {
            Await.result(actors.terminate(), PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException("ElasticMQ did not stop within " + PATIENCE, late);
        }
    }
}
