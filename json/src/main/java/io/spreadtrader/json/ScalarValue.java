package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is one text or number, and so can also be the key of a map.
 *
 * @param quoted whether JSON needs quotes around it
 */
record ScalarValue(Function<Object, String> text, Function<String, Object> parse, boolean quoted)
        implements ValueCodec {
    private static final Map<Class<?>, ScalarValue> KNOWN = Map.ofEntries(
            Map.entry(String.class, quoted(text -> text)),
            Map.entry(boolean.class, plain(ScalarValue::parseBoolean)),
            Map.entry(Boolean.class, plain(ScalarValue::parseBoolean)),
            Map.entry(int.class, plain(Integer::valueOf)),
            Map.entry(Integer.class, plain(Integer::valueOf)),
            Map.entry(long.class, plain(Long::valueOf)),
            Map.entry(Long.class, plain(Long::valueOf)),
            Map.entry(double.class, plain(Double::valueOf)),
            Map.entry(Double.class, plain(Double::valueOf)),
            Map.entry(BigDecimal.class, quoted(BigDecimal::new)),
            Map.entry(Instant.class, quoted(Instant::parse)),
            Map.entry(LocalDate.class, quoted(LocalDate::parse)),
            Map.entry(LocalTime.class, quoted(LocalTime::parse)),
            Map.entry(Duration.class, quoted(Duration::parse)));

    static Optional<ScalarValue> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(new ScalarValue(value -> ((Enum<?>) value).name(), name -> constant(type, name), true));
        }
        return Optional.ofNullable(KNOWN.get(type));
    }

    private static ScalarValue quoted(Function<String, Object> parse) {
        return new ScalarValue(Object::toString, parse, true);
    }

    private static ScalarValue plain(Function<String, Object> parse) {
        return new ScalarValue(Object::toString, parse, false);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new DecodingException("no " + type.getSimpleName() + " '" + name + "'");
    }

    private static Object parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new DecodingException("neither true nor false: '" + text + "'");
        };
    }

    /** A record of one component that is such a value: written as that component alone. */
    ScalarValue wrapped(Function<Object, Object> unwrap, Function<Object, Object> wrap) {
        return new ScalarValue(value -> text.apply(unwrap.apply(value)), read -> wrap.apply(parse.apply(read)), quoted);
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
        String written = text.apply(value);
        if (quoted || isNoJsonNumber(written)) {
            json.writeString(written);
        } else {
            json.writeRawValue(written);
        }
    }

    /** JSON has no way to write an infinite or undefined number. */
    private static boolean isNoJsonNumber(String text) {
        return text.equals("NaN") || text.endsWith("Infinity");
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw new DecodingException("a value was expected, not " + token);
        }
        return parsed(json.getText());
    }

    /** Reads the text of a value, or of a key. */
    Object parsed(String written) {
        try {
            return parse.apply(written);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DecodingException(String.valueOf(e.getMessage()));
        }
    }
}
