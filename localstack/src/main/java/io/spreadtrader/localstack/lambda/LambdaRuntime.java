package io.spreadtrader.localstack.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Lambda Runtime API for one process of a function: it asks for the next event, and posts a response or an error.
 * Made anew for every process, so that what a dead one was waiting for is never handed to it.
 */
final class LambdaRuntime implements AutoCloseable {
    private static final String INVOCATIONS = "/2018-06-01/runtime/invocation/";
    private static final String INITIALISATION = "/2018-06-01/runtime/init/error";
    private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

    private final HttpServer server;
    private final String functionName;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, Event> running = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CompletableFuture<Optional<Invocation.Failed>> ready = new CompletableFuture<>();

    private LambdaRuntime(HttpServer server, String functionName) {
        this.server = server;
        this.functionName = functionName;
    }

    static LambdaRuntime start(String functionName) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            LambdaRuntime runtime = new LambdaRuntime(server, functionName);
            server.createContext("/", runtime::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return runtime;
        } catch (IOException refused) {
            throw new UncheckedIOException("the Lambda Runtime API does not start", refused);
        }
    }

    /** As {@code AWS_LAMBDA_RUNTIME_API} wants it: host and port. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Completes when the process first asks for an event, with the error when it reports one instead. */
    CompletableFuture<Optional<Invocation.Failed>> ready() {
        return ready;
    }

    /** Hands an event to the process; completes with {@code Answered} or {@code Failed}. */
    CompletableFuture<Invocation> offer(String json, long deadline) {
        Event event = new Event(
                "request-" + count.incrementAndGet(), json, deadline, System.nanoTime(), new CompletableFuture<>());
        running.put(event.id(), event);
        events.add(event);
        return event.outcome();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(INVOCATIONS + "next")) {
                next(exchange);
            } else if (path.equals(INITIALISATION)) {
                ready.complete(Optional.of(failure(exchange)));
                answer(exchange, 202, "");
            } else if (path.startsWith(INVOCATIONS)) {
                settle(exchange, path.substring(INVOCATIONS.length()));
            } else {
                answer(exchange, 404, "");
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(Optional.empty());
        try {
            Event event = events.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.id());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(event.deadline()));
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Invoked-Function-Arn",
                            "arn:aws:lambda:us-east-1:000000000000:function:" + functionName);
            answer(exchange, 200, event.json());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(HttpExchange exchange, String rest) throws IOException {
        int slash = rest.indexOf('/');
        Event event = slash < 0 ? null : running.remove(rest.substring(0, slash));
        if (event == null) {
            answer(exchange, 400, "");
            return;
        }
        Invocation outcome = rest.endsWith("/error")
                ? failure(exchange)
                : new Invocation.Answered(body(exchange), Duration.ofNanos(System.nanoTime() - event.offered()));
        answer(exchange, 202, "");
        event.outcome().complete(outcome);
    }

    private static Invocation.Failed failure(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst(ERROR_TYPE);
        return new Invocation.Failed(type == null ? "Unknown" : type, body(exchange));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * @param deadline milliseconds since 1970
     * @param offered nanoseconds of the elapsed clock
     */
    private record Event(String id, String json, long deadline, long offered, CompletableFuture<Invocation> outcome) {}
}
