package io.spreadtrader.aws.tables;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item lies. */
record Key(Table table, String partition, String sort) {
    private static final String MAIN = "item";

    /** Of a record itself. */
    static Key item(Table table, String id) {
        return new Key(table, id, MAIN);
    }

    boolean isOfARecord() {
        return sort.equals(MAIN);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(
                Attributes.PARTITION, AttributeValue.fromS(partition), Attributes.SORT, AttributeValue.fromS(sort));
    }
}
