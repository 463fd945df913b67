package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One of the records a sealed interface permits: an object whose first field {@code @type} names which. */
final class SealedValue implements ValueCodec {
    static final String TYPE = "@type";

    private final Class<?> type;
    private final Map<String, RecordValue> byName = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    SealedValue(Class<?> type) {
        this.type = type;
    }

    /** Set once, after this value is known, since a permitted record may hold this interface again. */
    void permit(Class<?> permitted, RecordValue value) {
        String name = permitted.getSimpleName();
        if (byName.put(name, value) != null) {
            throw new IllegalArgumentException(type.getName() + " permits two records named " + name);
        }
        names.put(permitted, name);
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException(
                    type.getName() + " permits no " + value.getClass().getName());
        }
        json.writeStartObject();
        json.writeStringField(TYPE, name);
        codec(name).writeFields(json, value);
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        CollectionValues.requireToken(json, JsonToken.START_OBJECT);
        String name = TYPE.equals(json.nextFieldName()) ? json.nextTextValue() : null;
        if (name == null) {
            throw new DecodingException("a " + type.getSimpleName() + " must begin with its " + TYPE);
        }
        return codec(name).readFields(json);
    }

    private RecordValue codec(String name) {
        RecordValue codec = byName.get(name);
        if (codec == null) {
            throw new DecodingException("no " + type.getSimpleName() + " is called '" + name + "'");
        }
        return codec;
    }
}
