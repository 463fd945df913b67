package io.spreadtrader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/** Writes and reads the values of one type. */
interface ValueCodec {
    void write(JsonGenerator json, Object value) throws IOException;

    /**
     * Reads the value whose first token the parser stands on; leaves it on the value's last token.
     *
     * @throws DecodingException when it is no value of this type
     */
    Object read(JsonParser json) throws IOException;

    /** What a field of this type holds where an older version did not write it; empty where there is no such value. */
    default Optional<Object> absent() {
        return Optional.empty();
    }
}
