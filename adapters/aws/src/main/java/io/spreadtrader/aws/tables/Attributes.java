package io.spreadtrader.aws.tables;

import io.spreadtrader.json.DecodingException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Names of the attributes conditions and listings need; all else is in the body. */
final class Attributes {
    static final String PARTITION = "pk";
    static final String SORT = "sk";
    static final String SCHEMA_VERSION = "schemaVersion";
    static final String BODY = "body";
    static final String VERSION = "version";
    static final String STATE = "state";
    /** In an index row: the id of the item it points to. */
    static final String ID = "id";

    private Attributes() {}

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static long number(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || value.n() == null) {
            throw new DecodingException("an item has no number \"" + name + "\": " + attributes.keySet());
        }
        return Long.parseLong(value.n());
    }

    static String text(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || value.s() == null) {
            throw new DecodingException("an item has no text \"" + name + "\": " + attributes.keySet());
        }
        return value.s();
    }
}
