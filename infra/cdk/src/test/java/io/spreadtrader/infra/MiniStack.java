package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A MiniStack of a test's own, on a free port of loopback. */
final class MiniStack implements AutoCloseable {
    static final String PROGRAM = "SPREADTRADER_MINISTACK";

    private final Process process;
    private final URI endpoint;
    private final HttpClient client = HttpClient.newHttpClient();

    private MiniStack(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static MiniStack start(Path log) throws IOException {
        int port = freePort();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder program = new ProcessBuilder(System.getenv(PROGRAM));
        program.environment()
                .putAll(Map.of(
                        "GATEWAY_PORT",
                        String.valueOf(port),
                        "BIND_HOST",
                        "127.0.0.1",
                        "MINISTACK_HOST",
                        "127.0.0.1",
                        "LAMBDA_EXECUTOR",
                        "local",
                        "AWS_ENDPOINT_URL",
                        endpoint.toString(),
                        "LAMBDA_JAVA_HOME",
                        System.getProperty("java.home")));
        Process process =
                program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        MiniStack emulator = new MiniStack(process, endpoint);
        Bounded.await(Duration.ofSeconds(60), emulator::answers);
        return emulator;
    }

    URI endpoint() {
        return endpoint;
    }

    List<String> tables() {
        HttpRequest request = request("/", "dynamodb")
                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return send(request)
                .path("TableNames")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    JsonNode get(String path, String service) {
        return send(request(path, service).GET().build());
    }

    void send(String queueUrl, String body) {
        new EmulatorCalls(endpoint, "us-east-1")
                .query("sqs", "2012-11-05", "SendMessage", Map.of("QueueUrl", queueUrl, "MessageBody", body));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Bounded.await(Duration.ofSeconds(20), () -> !process.isAlive());
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("MiniStack ended with " + process.exitValue());
        }
        try {
            client.send(HttpRequest.newBuilder(endpoint).GET().build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            return TemplateJson.MAPPER.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, String service) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
