package io.spreadtrader.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this system needs of SNS, by its query protocol: CreateTopic, ListTopics and Publish to a topic or a phone. It
 * delivers to nobody and remembers everything, in order.
 */
final class TopicServer implements AutoCloseable {
    private final HttpServer server;
    private final Set<String> topics = new LinkedHashSet<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private int refusals;

    private TopicServer(HttpServer server) {
        this.server = server;
    }

    static TopicServer start() {
        try {
            HttpServer server = HttpServer.create(Loopback.freePort(), 0);
            TopicServer topics = new TopicServer(server);
            server.createContext("/", topics::handle);
            server.setExecutor(Loopback.threads("topics"));
            server.start();
            return topics;
        } catch (IOException refused) {
            throw new UncheckedIOException("the SNS endpoint does not start", refused);
        }
    }

    URI endpoint() {
        return Loopback.address(server.getAddress().getPort());
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized void refuseNext(int publishes) {
        refusals = publishes;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answer(form);
            byte[] body = answer.xml().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer answer(Map<String, String> form) {
        String action = form.getOrDefault("Action", "");
        return switch (action) {
            case "CreateTopic" -> created(form.getOrDefault("Name", ""));
            case "ListTopics" -> listed();
            case "Publish" -> published(form);
            default -> Answer.refused(400, "InvalidAction", "this endpoint has no action " + action);
        };
    }

    private Answer created(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,256}(\\.fifo)?")) {
            return Answer.refused(400, "InvalidParameter", "Invalid parameter: Topic Name");
        }
        String arn = "arn:aws:sns:us-east-1:" + LocalCloud.ACCOUNT + ":" + name;
        topics.add(arn);
        return Answer.result("CreateTopic", "<TopicArn>" + arn + "</TopicArn>");
    }

    private Answer listed() {
        StringBuilder members = new StringBuilder();
        topics.forEach(arn -> members.append("<member><TopicArn>").append(arn).append("</TopicArn></member>"));
        return Answer.result("ListTopics", "<Topics>" + members + "</Topics>");
    }

    private Answer published(Map<String, String> form) {
        if (refusals > 0) {
            refusals--;
            return Answer.refused(400, "Throttled", "told to refuse");
        }
        Optional<String> topic =
                Optional.ofNullable(form.get("TopicArn")).or(() -> Optional.ofNullable(form.get("TargetArn")));
        Optional<String> phone = Optional.ofNullable(form.get("PhoneNumber"));
        String message = form.getOrDefault("Message", "");
        if (topic.isPresent() == phone.isPresent() || message.isEmpty()) {
            return Answer.refused(400, "InvalidParameter", "Publish needs a Message and one of TopicArn, PhoneNumber");
        }
        if (topic.isPresent() && !topics.contains(topic.get())) {
            return Answer.refused(404, "NotFound", "Topic does not exist");
        }
        String id = "message-" + (deliveries.size() + 1);
        deliveries.add(new Delivery(
                id,
                topic.or(() -> phone).orElseThrow(),
                Optional.ofNullable(form.get("Subject")),
                message,
                attributes(form)));
        return Answer.result("Publish", "<MessageId>" + id + "</MessageId>");
    }

    private static Map<String, String> attributes(Map<String, String> form) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int entry = 1; ; entry++) {
            String prefix = "MessageAttributes.entry." + entry + ".";
            String name = form.get(prefix + "Name");
            if (name == null) {
                return attributes;
            }
            attributes.put(name, form.getOrDefault(prefix + "Value.StringValue", ""));
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String xml) {
        private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
        private static final String REQUEST = "<RequestId>local</RequestId>";

        static Answer result(String action, String content) {
            return new Answer(
                    200,
                    "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata>%4$s</ResponseMetadata></%1$sResponse>"
                            .formatted(action, NAMESPACE, content, REQUEST));
        }

        static Answer refused(int status, String code, String message) {
            return new Answer(
                    status,
                    "<ErrorResponse xmlns=\"%s\"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>%s</ErrorResponse>"
                            .formatted(NAMESPACE, code, escaped(message), REQUEST));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
