package io.spreadtrader.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What this system needs of S3, buckets addressed by path: making one, putting and getting whole objects, listing keys
 * by prefix. Everything is in memory and looks at no signature.
 */
final class BucketServer implements AutoCloseable {
    private static final String XML = "text/xml";
    private static final int FOUND = 200;
    private static final int MISSING = 404;
    private static final int NOT_OFFERED = 501;

    private final HttpServer server;
    private final Map<String, NavigableMap<String, Stored>> buckets = new TreeMap<>();

    private BucketServer(HttpServer server) {
        this.server = server;
    }

    static BucketServer start() {
        try {
            HttpServer server = HttpServer.create(Loopback.freePort(), 0);
            BucketServer buckets = new BucketServer(server);
            server.createContext("/", buckets::handle);
            server.setExecutor(Loopback.threads("buckets"));
            server.start();
            return buckets;
        } catch (IOException refused) {
            throw new UncheckedIOException("the S3 endpoint does not start", refused);
        }
    }

    URI endpoint() {
        return Loopback.address(server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = answer(exchange, body);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private synchronized Answer answer(HttpExchange exchange, byte[] body) {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String bucket = path[0];
        String key = path.length > 1 ? path[1] : "";
        String method = exchange.getRequestMethod();
        if (method.equals("PUT") && key.isEmpty()) {
            buckets.computeIfAbsent(bucket, any -> new TreeMap<>());
            return Answer.done();
        }
        NavigableMap<String, Stored> objects = buckets.get(bucket);
        if (objects == null) {
            return Answer.refused(MISSING, "NoSuchBucket", "The specified bucket does not exist");
        }
        return switch (method) {
            case "PUT" -> {
                objects.put(key, new Stored(type(exchange), whole(exchange, body)));
                yield Answer.done();
            }
            case "GET" -> key.isEmpty() ? listed(bucket, objects, exchange.getRequestURI()) : got(objects.get(key));
            default -> Answer.refused(NOT_OFFERED, "NotImplemented", "this endpoint has no " + method);
        };
    }

    private static String type(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Content-Type");
        return given == null ? "binary/octet-stream" : given;
    }

    /** The SDK sends what it signs in chunks, each after a line with its length in hexadecimal; then checksums. */
    private static byte[] whole(HttpExchange exchange, byte[] body) {
        String signed = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (signed == null || !signed.startsWith("STREAMING-")) {
            return body;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\n') {
                end++;
            }
            String line = new String(body, at, end - at, StandardCharsets.US_ASCII).strip();
            int length = Integer.parseInt(line.split(";", 2)[0], 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            whole.write(body, end + 1, length);
            at = end + 1 + length + 2;
        }
    }

    private static Answer got(@Nullable Stored stored) {
        return stored == null
                ? Answer.refused(MISSING, "NoSuchKey", "The specified key does not exist.")
                : new Answer(FOUND, stored.type(), stored.content());
    }

    private static Answer listed(String bucket, NavigableMap<String, Stored> objects, URI asked) {
        String prefix = parameter(asked, "prefix");
        StringBuilder xml = new StringBuilder("<ListBucketResult><Name>" + bucket + "</Name>");
        int count = 0;
        for (String key : objects.tailMap(prefix, true).keySet()) {
            if (!key.startsWith(prefix)) {
                break;
            }
            xml.append("<Contents><Key>").append(escaped(key)).append("</Key></Contents>");
            count++;
        }
        xml.append("<KeyCount>" + count + "</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>");
        return Answer.xml(FOUND, xml.toString());
    }

    private static String parameter(URI asked, String name) {
        String query = asked.getRawQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An object as it was put. */
    @SuppressWarnings("ArrayRecordComponent") // Written once, compared by nobody.
    private record Stored(String type, byte[] content) {}

    @SuppressWarnings("ArrayRecordComponent") // Written once, compared by nobody.
    private record Answer(int status, String type, byte[] body) {
        static Answer done() {
            return new Answer(FOUND, XML, new byte[0]);
        }

        static Answer refused(int status, String code, String message) {
            return xml(status, "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>");
        }

        static Answer xml(int status, String text) {
            return new Answer(status, XML, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
