package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Values made of others: lists, sets, maps and what may be absent. Each keeps the order it was written in. */
final class CollectionValues {
    private CollectionValues() {}

    /** A list of elements; {@code finish} makes of it what the type asks for. */
    record Elements(ValueCodec element, Function<List<Object>, Object> finish) implements ValueCodec {
        static Elements list(ValueCodec element) {
            return new Elements(element, List::copyOf);
        }

        static Elements set(ValueCodec element) {
            return new Elements(element, read -> Collections.unmodifiableSet(new LinkedHashSet<>(read)));
        }

        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeStartArray();
            for (Object each : (Collection<?>) value) {
                element.write(json, each);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            requireToken(json, JsonToken.START_ARRAY);
            List<Object> read = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                read.add(element.read(json));
            }
            return finish.apply(read);
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(finish.apply(List.of()));
        }
    }

    /** A map whose keys are texts or numbers: an object. */
    record Fields(ScalarValue key, ValueCodec value) implements ValueCodec {
        @Override
        public void write(JsonGenerator json, Object map) throws IOException {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                json.writeFieldName(key.text().apply(entry.getKey()));
                value.write(json, entry.getValue());
            }
            json.writeEndObject();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            requireToken(json, JsonToken.START_OBJECT);
            Map<Object, Object> read = new LinkedHashMap<>();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                read.put(key.parsed(name), value.read(json));
            }
            return Collections.unmodifiableMap(read);
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(Map.of());
        }
    }

    /** A map whose keys have parts of their own: a list of pairs. */
    record Pairs(ValueCodec key, ValueCodec value) implements ValueCodec {
        @Override
        public void write(JsonGenerator json, Object map) throws IOException {
            json.writeStartArray();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                json.writeStartArray();
                key.write(json, entry.getKey());
                value.write(json, entry.getValue());
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            requireToken(json, JsonToken.START_ARRAY);
            Map<Object, Object> read = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                requireToken(json, JsonToken.START_ARRAY);
                json.nextToken();
                Object readKey = key.read(json);
                json.nextToken();
                read.put(readKey, value.read(json));
                json.nextToken();
                requireToken(json, JsonToken.END_ARRAY);
            }
            return Collections.unmodifiableMap(read);
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(Map.of());
        }
    }

    /** Something that may be absent: {@code null} where it is. */
    record Maybe(ValueCodec inner, Function<Object, Optional<?>> opened, Function<Optional<Object>, Object> closed)
            implements ValueCodec {
        static Maybe optional(ValueCodec inner) {
            return new Maybe(inner, value -> (Optional<?>) value, value -> value);
        }

        static Optional<Maybe> primitive(Class<?> type) {
            if (type == OptionalDouble.class) {
                return Optional.of(new Maybe(
                        scalar(double.class),
                        value -> ((OptionalDouble) value).stream().boxed().findFirst(),
                        read -> read.map(number -> OptionalDouble.of((Double) number))
                                .orElse(OptionalDouble.empty())));
            }
            if (type == OptionalInt.class) {
                return Optional.of(new Maybe(
                        scalar(int.class),
                        value -> ((OptionalInt) value).stream().boxed().findFirst(),
                        read -> read.map(number -> OptionalInt.of((Integer) number))
                                .orElse(OptionalInt.empty())));
            }
            if (type == OptionalLong.class) {
                return Optional.of(new Maybe(
                        scalar(long.class),
                        value -> ((OptionalLong) value).stream().boxed().findFirst(),
                        read -> read.map(number -> OptionalLong.of((Long) number))
                                .orElse(OptionalLong.empty())));
            }
            return Optional.empty();
        }

        private static ScalarValue scalar(Class<?> type) {
            return ScalarValue.of(type).orElseThrow();
        }

        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            Optional<?> content = opened.apply(value);
            if (content.isPresent()) {
                inner.write(json, content.get());
            } else {
                json.writeNull();
            }
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL
                    ? closed.apply(Optional.empty())
                    : closed.apply(Optional.of(inner.read(json)));
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(closed.apply(Optional.empty()));
        }
    }

    static void requireToken(JsonParser json, JsonToken wanted) {
        if (json.currentToken() != wanted) {
            throw new DecodingException("expected " + wanted + ", found " + json.currentToken());
        }
    }
}
