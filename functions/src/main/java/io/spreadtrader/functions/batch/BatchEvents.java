package io.spreadtrader.functions.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The JSON that Lambda wraps a batch of SQS messages in, and the answer that names those to come again. */
public final class BatchEvents {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchEvents() {}

    /** Reads what matters of {@code {"Records": [...]}}; everything else in it is the queue's own business. */
    public static List<QueueMessage> read(InputStream event) throws IOException {
        List<QueueMessage> messages = new ArrayList<>();
        try (JsonParser json = JSON.createParser(event)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("Records")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        messages.add(message(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return messages;
    }

    /** The parser stands on the message's brace. */
    private static QueueMessage message(JsonParser json) throws IOException {
        String id = "";
        String body = "";
        String group = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "messageId" -> id = json.getText();
                case "body" -> body = json.getText();
                case "attributes" -> group = groupOf(json);
                default -> json.skipChildren();
            }
        }
        if (id.isEmpty()) {
            throw new IOException("a message without messageId: is this an event of an SQS queue?");
        }
        return new QueueMessage(id, group, body);
    }

    private static String groupOf(JsonParser json) throws IOException {
        String group = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("MessageGroupId")) {
                group = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return group;
    }

    /** The answer of a function whose event source reports failures by message. */
    public static void write(BatchOutcome outcome, OutputStream answer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(answer)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String id : outcome.failedIds()) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", id);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
