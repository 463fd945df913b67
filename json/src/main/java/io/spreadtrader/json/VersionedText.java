package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A record as a text that stands alone, a message or a file: {@code {"schemaVersion":1,"body":{...}}}. */
public final class VersionedText<T> {
    private static final int SCHEMA_VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String VERSION = "schemaVersion";
    private static final String BODY = "body";

    private final RecordCodec codec;
    private final Class<T> type;

    /** @param type a record or a sealed interface of records */
    public VersionedText(Class<T> type) {
        this.codec = new RecordCodec(type);
        this.type = type;
    }

    public String encoded(T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField(VERSION, SCHEMA_VERSION);
            json.writeFieldName(BODY);
            codec.write(json, value, type);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return text.toString();
    }

    /** @throws DecodingException when it is no text this version can read */
    public T decoded(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "an object");
            require(VERSION.equals(json.nextFieldName()), "first \"" + VERSION + "\"");
            int version = json.nextIntValue(-1);
            require(version == SCHEMA_VERSION, "schemaVersion " + SCHEMA_VERSION + ", not " + version);
            require(BODY.equals(json.nextFieldName()), "then \"" + BODY + "\"");
            json.nextToken();
            T value = type.cast(codec.read(json, type));
            require(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null, "nothing after the body");
            return value;
        } catch (IOException e) {
            throw new DecodingException("not a text of ours: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new DecodingException("a text of ours must have " + what);
        }
    }
}
