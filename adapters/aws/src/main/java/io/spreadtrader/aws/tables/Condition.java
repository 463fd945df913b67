package io.spreadtrader.aws.tables;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of the stored item for a write to happen. */
record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    static final Condition NONE = new Condition("", Map.of(), Map.of());
    static final Condition ABSENT = new Condition("attribute_not_exists(pk)", Map.of(), Map.of());
    static final Condition PRESENT = new Condition("attribute_exists(pk)", Map.of(), Map.of());

    static Condition state(String state) {
        return equal(Attributes.STATE, AttributeValue.fromS(state));
    }

    /** The stored version is one older than this. */
    static Condition follows(long version) {
        return equal(Attributes.VERSION, Attributes.number(version - 1));
    }

    /** The same of an item that is version 0 until it is first written. */
    static Condition followsFromNothing(long version) {
        return version == 1 ? ABSENT : follows(version);
    }

    static Condition equal(String attribute, AttributeValue value) {
        return new Condition("#c = :c", Map.of("#c", attribute), Map.of(":c", value));
    }

    boolean isNone() {
        return expression.isEmpty();
    }
}
