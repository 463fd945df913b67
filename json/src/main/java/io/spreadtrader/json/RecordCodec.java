package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes records as JSON and reads them back, equal. It knows a record by its components and a sealed interface by
 * what it permits, so that no record needs an annotation:
 * <ul>
 *   <li>a record is an object with a field for each component; none may be unknown when it is read, and only one that can
 *       be empty (optional, list, set, map) may be missing: so it was added after the record was written;
 *   <li>a record of one text or number ({@code Symbol}, {@code Money}) is that text or number;
 *   <li>a value of a sealed interface begins with {@code "@type"}, the simple name of the record it is;
 *   <li>dates, instants and durations are ISO texts, enums their names, {@code Optional} the value or {@code null};
 *   <li>lists and sets are arrays; maps are objects, or arrays of pairs where a key is more than a text.
 * </ul>
 * What else a record may hold is refused when its type is first used. Safe for several threads.
 */
public final class RecordCodec {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Type, ValueCodec> codecs = new ConcurrentHashMap<>();

    /** Learns these types now, so that one that cannot be written fails at the start and not in the middle of a day. */
    public RecordCodec(Class<?>... types) {
        for (Class<?> type : types) {
            codec(type);
        }
    }

    /** A value of {@code type}, a record or a sealed interface, as JSON. */
    public String toJson(Object value, Class<?> type) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, value, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return text.toString();
    }

    /**
     * The value that {@link #toJson} wrote.
     *
     * @throws DecodingException when the text is no value of this type
     */
    public <T> T fromJson(String text, Class<T> type) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return type.cast(read(json, type));
        } catch (IOException e) {
            throw new DecodingException(String.valueOf(e.getMessage()));
        }
    }

    /** The same into a larger document. */
    public void write(JsonGenerator json, Object value, Class<?> type) throws IOException {
        codec(type).write(json, value);
    }

    /** The same out of a larger document: reads the value whose first token the parser stands on. */
    public Object read(JsonParser json, Class<?> type) throws IOException {
        return codec(type).read(json);
    }

    private ValueCodec codec(Type type) {
        ValueCodec known = codecs.get(type);
        return known != null ? known : learn(type);
    }

    /** Under one lock, so that a type is never used before all its parts are known. */
    private synchronized ValueCodec learn(Type type) {
        Learning learning = new Learning();
        ValueCodec learned = learning.codec(type);
        codecs.putAll(learning.found);
        return learned;
    }

    /** Types being learned together: they may hold each other. */
    private final class Learning {
        private final Map<Type, ValueCodec> found = new java.util.HashMap<>();

        ValueCodec codec(Type type) {
            ValueCodec known = codecs.getOrDefault(type, found.get(type));
            if (known != null) {
                return known;
            }
            ValueCodec made = make(type);
            found.put(type, made);
            return made;
        }

        private ValueCodec make(Type type) {
            return switch (type) {
                case Class<?> simple -> ofClass(simple);
                case ParameterizedType generic -> ofGeneric(generic);
                case WildcardType wildcard -> codec(wildcard.getUpperBounds()[0]);
                default -> throw unknown(type);
            };
        }

        private ValueCodec ofClass(Class<?> type) {
            Optional<ValueCodec> simple = ScalarValue.of(type)
                    .map(ValueCodec.class::cast)
                    .or(() -> CollectionValues.Maybe.primitive(type).map(ValueCodec.class::cast));
            if (simple.isPresent()) {
                return simple.get();
            }
            if (type.isRecord()) {
                return single(type).map(ValueCodec.class::cast).orElseGet(() -> ofRecord(type));
            }
            if (type.isInterface() && type.isSealed()) {
                SealedValue sealed = new SealedValue(type);
                found.put(type, sealed);
                permitAll(sealed, type);
                return sealed;
            }
            throw unknown(type);
        }

        /** A record of one component that is a text or number; not of one that is a list or a record of several. */
        private Optional<ScalarValue> single(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            if (components.length != 1 || !(components[0].getGenericType() instanceof Class<?> part)) {
                return Optional.empty();
            }
            Optional<ScalarValue> scalar = part.isRecord() ? single(part) : ScalarValue.of(part);
            RecordShape shape = new RecordShape(type);
            return scalar.map(inner -> inner.wrapped(value -> shape.part(value, 0), shape::assembled));
        }

        private RecordValue ofRecord(Class<?> type) {
            RecordShape shape = new RecordShape(type);
            RecordValue value = new RecordValue(shape);
            found.putIfAbsent(type, value);
            List<ValueCodec> parts = new ArrayList<>();
            for (RecordComponent component : shape.components()) {
                parts.add(codec(component.getGenericType()));
            }
            value.setParts(parts);
            return value;
        }

        private void permitAll(SealedValue sealed, Class<?> type) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                if (permitted.isSealed()) {
                    permitAll(sealed, permitted);
                } else if (permitted.isRecord()) {
                    sealed.permit(permitted, permittedRecord(permitted));
                } else {
                    throw unknown(permitted);
                }
            }
        }

        /** Behind a type name a record is always an object, even one that is a mere text elsewhere. */
        private RecordValue permittedRecord(Class<?> type) {
            if (single(type).isPresent()) {
                RecordShape shape = new RecordShape(type);
                RecordValue value = new RecordValue(shape);
                value.setParts(List.of(codec(shape.components().getFirst().getGenericType())));
                return value;
            }
            return codec(type) instanceof RecordValue value ? value : ofRecord(type);
        }

        private ValueCodec ofGeneric(ParameterizedType type) {
            Type[] arguments = type.getActualTypeArguments();
            Type raw = type.getRawType();
            if (raw == Optional.class) {
                return CollectionValues.Maybe.optional(codec(arguments[0]));
            }
            if (raw == List.class) {
                return CollectionValues.Elements.list(codec(arguments[0]));
            }
            if (raw == Set.class) {
                return CollectionValues.Elements.set(codec(arguments[0]));
            }
            if (raw == Map.class) {
                ValueCodec key = codec(arguments[0]);
                ValueCodec value = codec(arguments[1]);
                return key instanceof ScalarValue scalar
                        ? new CollectionValues.Fields(scalar, value)
                        : new CollectionValues.Pairs(key, value);
            }
            throw unknown(type);
        }

        private IllegalArgumentException unknown(Type type) {
            return new IllegalArgumentException(
                    type.getTypeName() + " cannot be written: use records, sealed interfaces of records, enums,"
                            + " numbers, texts, dates, Optional, List, Set and Map");
        }
    }
}
