package io.spreadtrader.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tables that outlive their server because every write was kept before it was answered. */
class TableLogTest {
    private static final String TABLE = "table";
    private static final String OTHER = "other";

    /** Keeps in memory what a folder would keep. */
    private static final class KeptInMemory implements TableLog {
        private final List<TableWrite> writes = new ArrayList<>();
        private boolean full;

        @Override
        public TableHistory past() {
            TableHistory history = new TableHistory();
            writes.forEach(history::add);
            return history;
        }

        @Override
        public void keep(TableWrite write) {
            if (full) {
                throw new IllegalStateException("the disk is full");
            }
            writes.add(write);
        }
    }

    private final KeptInMemory log = new KeptInMemory();

    /** Starts a server on what was kept, and ends it without a word to anybody. */
    private void withTables(Consumer<DynamoDbClient> work) {
        try (EmbeddedTables tables = EmbeddedTables.start(log);
                DynamoDbClient client = new Clients(tables).tables()) {
            work.accept(client);
        }
    }

    private void made() {
        try (EmbeddedTables tables = EmbeddedTables.start(log)) {
            new Clients(tables).createTable(TABLE);
            new Clients(tables).createTable(OTHER);
        }
    }

    private static Map<String, AttributeValue> item(String id, String value) {
        return Map.of(
                "pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("item"), "v", AttributeValue.fromS(value));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("item"));
    }

    private static TransactWriteItem put(String table, String id, String value) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item(id, value)))
                .build();
    }

    private static TransactWriteItem requireAbsent(String id) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check -> check.tableName(OTHER).key(key(id)).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private static String value(DynamoDbClient client, String table, String id) {
        var found = client.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true));
        return found.hasItem() ? found.item().get("v").s() : "none";
    }

    @Test
    void everythingAnsweredIsThereAgain() {
        made();
        withTables(client -> {
            client.transactWriteItems(
                    write -> write.transactItems(put(TABLE, "a", "1"), put(OTHER, "a", "2"), requireAbsent("b")));
            client.putItem(put -> put.tableName(TABLE).item(item("gone", "1")));
            client.deleteItem(delete -> delete.tableName(TABLE).key(key("gone")));
            client.putItem(put -> put.tableName(TABLE).item(item("b", "old")));
            client.putItem(put -> put.tableName(TABLE).item(item("b", "new")));
        });

        withTables(client -> {
            assertThat(value(client, TABLE, "a")).isEqualTo("1");
            assertThat(value(client, OTHER, "a")).isEqualTo("2");
            assertThat(value(client, TABLE, "gone")).isEqualTo("none");
            assertThat(value(client, TABLE, "b")).isEqualTo("new");
        });
    }

    @Test
    void updatesSinceTheLastPutAreMadeAgain() {
        made();
        withTables(client -> {
            client.putItem(put -> put.tableName(TABLE).item(item("a", "0")));
            for (String each : List.of("x", "y")) {
                client.updateItem(update -> update.tableName(TABLE)
                        .key(key("a"))
                        .updateExpression("ADD seen :s")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":s", AttributeValue.fromSs(List.of(each)))));
            }
        });

        withTables(
                client -> assertThat(client.getItem(get -> get.tableName(TABLE).key(key("a")))
                                .item()
                                .get("seen")
                                .ss())
                        .containsExactlyInAnyOrder("x", "y"));
    }

    @Test
    void aRefusedWriteIsNotKept() {
        made();
        withTables(client -> {
            client.putItem(put -> put.tableName(OTHER).item(item("a", "1")));
            int kept = log.writes.size();

            assertThatThrownBy(() -> client.transactWriteItems(
                            write -> write.transactItems(put(TABLE, "a", "1"), requireAbsent("a"))))
                    .isInstanceOf(TransactionCanceledException.class);

            assertThat(log.writes).hasSize(kept);
        });
    }

    @Test
    void aWriteThatCannotBeKeptIsNotAnsweredAndNothingIsAfterIt() {
        made();
        withTables(client -> {
            log.full = true;
            assertThatThrownBy(() -> client.putItem(put -> put.tableName(TABLE).item(item("a", "1"))))
                    .isInstanceOf(SdkException.class);
            log.full = false;

            assertThatThrownBy(() -> value(client, TABLE, "a")).isInstanceOf(SdkException.class);
        });

        withTables(client -> assertThat(value(client, TABLE, "a")).isEqualTo("none"));
    }
}
