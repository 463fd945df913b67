package io.spreadtrader.files.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One entry as one line of JSON whose first field guards the rest of it:
 * {@code {"crc32":"9ae0daaf","schemaVersion":1,"sequence":7,"kind":"store","records":[...]}}.
 */
final class JournalLine {
    /** Goes up when records change their shape, together with a reader of the version before. */
    static final int SCHEMA_VERSION = 1;

    private static final byte[] GUARD_START = "{\"crc32\":\"".getBytes(StandardCharsets.UTF_8);
    private static final int CRC_DIGITS = 8;
    /** The start, the digits, a quote and a comma. */
    private static final int GUARD_BYTES = GUARD_START.length + CRC_DIGITS + 2;

    private static final HexFormat HEX = HexFormat.of();

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordCodec codec;
    private final Map<String, Class<?>> kinds;

    JournalLine(RecordCodec codec, Map<String, Class<?>> kinds) {
        this.codec = codec;
        this.kinds = kinds;
    }

    /** The line with its end. */
    byte[] write(JournalEntry entry) throws IOException {
        Class<?> type = typeOf(entry.kind());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        bytes.writeBytes(new byte[GUARD_BYTES - 1]);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeNumberField("sequence", entry.sequence());
            json.writeStringField("kind", entry.kind());
            json.writeArrayFieldStart("records");
            for (Object each : entry.records()) {
                codec.write(json, each, type);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
        byte[] line = bytes.toByteArray();
        System.arraycopy(GUARD_START, 0, line, 0, GUARD_START.length);
        byte[] digits = digits(line, line.length - 1);
        System.arraycopy(digits, 0, line, GUARD_START.length, CRC_DIGITS);
        line[GUARD_BYTES - 2] = '"';
        line[GUARD_BYTES - 1] = ',';
        return line;
    }

    /** Whether a line without its end is as it was written. */
    static boolean isIntact(byte[] line) {
        if (line.length <= GUARD_BYTES) {
            return false;
        }
        for (int i = 0; i < GUARD_START.length; i++) {
            if (line[i] != GUARD_START[i]) {
                return false;
            }
        }
        byte[] digits = digits(line, line.length);
        for (int i = 0; i < CRC_DIGITS; i++) {
            if (line[GUARD_START.length + i] != digits[i]) {
                return false;
            }
        }
        return true;
    }

    /** Over what follows the guard: the object's fields without its opening brace. */
    private static byte[] digits(byte[] line, int end) {
        CRC32 crc = new CRC32();
        crc.update(line, GUARD_BYTES, end - GUARD_BYTES);
        return HEX.toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws DecodingException when the line is none that this version can read */
    JournalEntry read(byte[] line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "no object");
            expect("crc32".equals(json.nextFieldName()) && json.nextToken() == JsonToken.VALUE_STRING, "no crc32");
            expect("schemaVersion".equals(json.nextFieldName()), "no schemaVersion");
            int version = json.nextIntValue(-1);
            expect(
                    version == SCHEMA_VERSION,
                    "it is of schema version " + version + " and this program reads " + SCHEMA_VERSION);
            expect("sequence".equals(json.nextFieldName()), "no sequence");
            long sequence = json.nextLongValue(-1);
            expect("kind".equals(json.nextFieldName()), "no kind");
            String kind = String.valueOf(json.nextTextValue());
            expect("records".equals(json.nextFieldName()), "no records");
            expect(json.nextToken() == JsonToken.START_ARRAY, "records are no list");
            List<Object> records = new ArrayList<>();
            Class<?> type = kinds.get(kind);
            if (type == null) {
                throw new DecodingException("unknown kind '" + kind + "'");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                records.add(codec.read(json, type));
            }
            expect(json.nextToken() == JsonToken.END_OBJECT, "something follows the records");
            return new JournalEntry(sequence, kind, records);
        }
    }

    private Class<?> typeOf(String kind) {
        Class<?> type = kinds.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no kind '" + kind + "' among " + kinds.keySet());
        }
        return type;
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new DecodingException(otherwise);
        }
    }
}
