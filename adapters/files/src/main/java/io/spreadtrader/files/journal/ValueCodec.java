package io.spreadtrader.files.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Writes and reads the values of one type. */
interface ValueCodec {
    void write(JsonGenerator json, Object value) throws IOException;

    /**
     * Reads the value whose first token the parser stands on; leaves it on the value's last token.
     *
     * @throws DecodingException when it is no value of this type
     */
    Object read(JsonParser json) throws IOException;
}
