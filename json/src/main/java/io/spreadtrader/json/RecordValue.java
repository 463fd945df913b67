package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object with one field for each component, none unknown. Only a field that may be empty may be missing:
 * that is how an older version's record is read.
 */
final class RecordValue implements ValueCodec {
    private final RecordShape shape;
    private final SerializedString[] names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private List<ValueCodec> parts = List.of();

    RecordValue(RecordShape shape) {
        this.shape = shape;
        this.names = shape.components().stream()
                .map(component -> new SerializedString(component.getName()))
                .toArray(SerializedString[]::new);
        for (int i = 0; i < names.length; i++) {
            indexes.put(names[i].getValue(), i);
        }
    }

    /** Set once, after this value is known by name, since a record may hold records of its own type. */
    void setParts(List<ValueCodec> codecs) {
        parts = List.copyOf(codecs);
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
        json.writeStartObject();
        writeFields(json, value);
        json.writeEndObject();
    }

    void writeFields(JsonGenerator json, Object value) throws IOException {
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            parts.get(i).write(json, shape.part(value, i));
        }
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        CollectionValues.requireToken(json, JsonToken.START_OBJECT);
        return readFields(json);
    }

    /** Reads the fields that follow, and the end of the object. */
    Object readFields(JsonParser json) throws IOException {
        @Nullable Object[] read = new @Nullable Object[names.length];
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Integer index = indexes.get(name);
            if (index == null || read[index] != null) {
                throw new DecodingException(
                        shape.type().getSimpleName() + (index == null ? " has no field '" : " repeats '") + name + "'");
            }
            json.nextToken();
            read[index] = parts.get(index).read(json);
        }
        CollectionValues.requireToken(json, JsonToken.END_OBJECT);
        return shape.assembled(complete(read));
    }

    private Object absent(int index) {
        return parts.get(index)
                .absent()
                .orElseThrow(() -> new DecodingException(
                        shape.type().getSimpleName() + " lacks its field '" + names[index].getValue() + "'"));
    }

    private Object[] complete(@Nullable Object[] read) {
        Object[] complete = new Object[read.length];
        for (int i = 0; i < read.length; i++) {
            Object part = read[i];
            complete[i] = part != null ? part : absent(i);
        }
        return complete;
    }
}
