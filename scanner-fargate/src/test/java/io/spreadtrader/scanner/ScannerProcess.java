package io.spreadtrader.scanner;

import io.grpc.ManagedChannel;
import io.spreadtrader.grpc.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged scanner, started as it is deployed, on free ports of loopback. */
final class ScannerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int httpPort;
    private final ManagedChannel channel;
    private final HttpClient http = HttpClient.newHttpClient();

    private ScannerProcess(Process process, Path log, int grpcPort, int httpPort) {
        this.process = process;
        this.log = log;
        this.httpPort = httpPort;
        this.channel = Channels.to("dns:///localhost:" + grpcPort);
    }

    static ScannerProcess start(Path bars, Path folder) {
        int grpcPort = freePort();
        int httpPort = freePort();
        Path log = folder.resolve("scanner.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                System.getProperty("scanner.application"));
        builder.environment().put("TRADER_BARS", bars.toString());
        builder.environment().put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(grpcPort));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            ScannerProcess started = new ScannerProcess(builder.start(), log, grpcPort, httpPort);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ManagedChannel channel() {
        return channel;
    }

    List<String> logLines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a page; empty while nobody listens. */
    HttpResponse<String> get(String path) throws ConnectException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (isReady()) {
                return;
            }
            waitALittle();
        }
        close();
        throw new AssertionError("not ready: " + String.join("\n", logLines()));
    }

    private boolean isReady() {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /** Until the process ends or 50 ms have passed. */
    private void waitALittle() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(15, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
