package io.spreadtrader.local;

import io.spreadtrader.localstack.DetachedProcess;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The gateway as it is deployed: its own process, from the package, on the embedded cloud's endpoints. */
final class GatewayPackage implements AutoCloseable {
    /** Where the package is; set by the build, which packages the gateway before these tests. */
    static final String APPLICATION = "gateway.application";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final DetachedProcess process;
    private final Path log;
    private final int http;
    private final int grpc;
    private final HttpClient client = HttpClient.newHttpClient();

    private GatewayPackage(DetachedProcess process, Path log, int http, int grpc) {
        this.process = process;
        this.log = log;
        this.http = http;
        this.grpc = grpc;
    }

    static GatewayPackage start(EmbeddedCloud cloud, Path folder, String name, Map<String, String> variables) {
        int http = freePort();
        int grpc = freePort();
        Map<String, String> environment = new HashMap<>(variables);
        environment.put(
                "AWS_ENDPOINT_URL_DYNAMODB", cloud.endpoint(Service.DYNAMODB).toString());
        environment.put("AWS_ENDPOINT_URL_SNS", cloud.endpoint(Service.SNS).toString());
        environment.put("AWS_ENDPOINT_URL_S3", cloud.endpoint(Service.S3).toString());
        environment.put("AWS_REGION", cloud.region());
        environment.put("AWS_ACCESS_KEY_ID", cloud.accessKey());
        environment.put("AWS_SECRET_ACCESS_KEY", cloud.secretKey());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        environment.put("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1");
        environment.put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(grpc));
        Path log = folder.resolve(name + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                System.getProperty(APPLICATION));
        return new GatewayPackage(DetachedProcess.start(command, environment, folder, log), log, http, grpc);
    }

    /** Whether it says it is ready: the lease held, books compared, the broker there. */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("the gateway ended: " + log());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Waits, at most a minute, while {@code meanwhile} goes on. */
    void until(String what, BooleanSupplier holds, Runnable meanwhile) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not happen within " + PATIENCE + ": " + log());
            }
            meanwhile.run();
        }
    }

    String grpc() {
        return "dns:///127.0.0.1:" + grpc;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.kill(10);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public void close() {
        process.stop(15);
    }
}
