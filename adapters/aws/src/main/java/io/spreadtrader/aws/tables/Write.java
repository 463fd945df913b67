package io.spreadtrader.aws.tables;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One action of a transaction. */
sealed interface Write {
    Key key();

    TransactWriteItem action(String tableName);

    /** The whole item, where the condition holds. */
    record PutItem(Key key, Map<String, AttributeValue> attributes, Condition condition) implements Write {
        @Override
        public TransactWriteItem action(String tableName) {
            Map<String, AttributeValue> item = new HashMap<>(attributes);
            item.putAll(key.attributes());
            Put.Builder put = Put.builder().tableName(tableName).item(item);
            if (!condition.isNone()) {
                put.conditionExpression(condition.expression());
            }
            if (!condition.values().isEmpty()) {
                put.expressionAttributeNames(condition.names()).expressionAttributeValues(condition.values());
            }
            return TransactWriteItem.builder().put(put.build()).build();
        }
    }

    /** Parts of an existing item, so that writers of other parts are not overwritten. */
    record Amend(Key key, String expression, Map<String, String> names, Map<String, AttributeValue> values)
            implements Write {
        @Override
        public TransactWriteItem action(String tableName) {
            Update.Builder update = Update.builder()
                    .tableName(tableName)
                    .key(key.attributes())
                    .conditionExpression(Condition.PRESENT.expression())
                    .updateExpression(expression)
                    .expressionAttributeNames(names);
            if (!values.isEmpty()) {
                update.expressionAttributeValues(values);
            }
            return TransactWriteItem.builder().update(update.build()).build();
        }
    }

    /** Nothing is written; the condition must hold. */
    record Check(Key key, Condition condition) implements Write {
        @Override
        public TransactWriteItem action(String tableName) {
            return TransactWriteItem.builder()
                    .conditionCheck(ConditionCheck.builder()
                            .tableName(tableName)
                            .key(key.attributes())
                            .conditionExpression(condition.expression())
                            .expressionAttributeNames(condition.names())
                            .expressionAttributeValues(condition.values())
                            .build())
                    .build();
        }
    }

    /** An entry of a list. */
    record PutRow(Key key, Row row) implements Write {
        @Override
        public TransactWriteItem action(String tableName) {
            Map<String, AttributeValue> item = new HashMap<>(key.attributes());
            item.put(Attributes.SCHEMA_VERSION, Attributes.number(ItemKind.SCHEMA_VERSION));
            item.put(Attributes.ID, AttributeValue.fromS(row.id()));
            item.put(Attributes.VERSION, Attributes.number(row.version()));
            return TransactWriteItem.builder()
                    .put(Put.builder().tableName(tableName).item(item).build())
                    .build();
        }
    }

    /** No entry of the list any more. */
    record DeleteRow(Key key) implements Write {
        @Override
        public TransactWriteItem action(String tableName) {
            return TransactWriteItem.builder()
                    .delete(Delete.builder()
                            .tableName(tableName)
                            .key(key.attributes())
                            .build())
                    .build();
        }
    }
}
