package io.spreadtrader.aws.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Items straight from the tables, page by page, always consistently. */
final class TableItems implements Items {
    /** What one BatchGetItem takes. */
    private static final int KEYS_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String prefix;

    TableItems(DynamoDbClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public <T> Optional<T> find(ItemKind<T> kind, String id) {
        GetItemResponse found = asked(
                "reading " + id,
                () -> client.getItem(request -> request.tableName(kind.table().named(prefix))
                        .key(kind.key(id).attributes())
                        .consistentRead(true)));
        return found.hasItem() ? Optional.of(kind.decoded(found.item())) : Optional.empty();
    }

    @Override
    public <T> List<T> listed(ItemKind<T> kind, ItemList list) {
        List<String> ids = rows(list).values().stream().map(Row::id).toList();
        return List.copyOf(findAll(kind, ids).values());
    }

    /** The entries of a list by their sort keys. */
    SequencedMap<String, Row> rows(ItemList list) {
        SequencedMap<String, Row> rows = new LinkedHashMap<>();
        for (var attributes : query(list.table(), list.partition(), list.from(), Integer.MAX_VALUE)) {
            rows.put(
                    Attributes.text(attributes, Attributes.SORT),
                    new Row(
                            Attributes.text(attributes, Attributes.ID),
                            Attributes.number(attributes, Attributes.VERSION)));
        }
        return rows;
    }

    /** The items of these ids that exist. */
    <T> Map<String, T> findAll(ItemKind<T> kind, List<String> ids) {
        Map<String, T> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += KEYS_AT_ONCE) {
            found.putAll(batch(kind, ids.subList(from, Math.min(ids.size(), from + KEYS_AT_ONCE))));
        }
        return found;
    }

    private <T> Map<String, T> batch(ItemKind<T> kind, List<String> ids) {
        String table = kind.table().named(prefix);
        Map<String, T> found = new HashMap<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(ids.stream().map(id -> kind.key(id).attributes()).toList())
                        .consistentRead(true)
                        .build());
        Backoff backoff = new Backoff();
        while (!wanted.isEmpty()) {
            Map<String, KeysAndAttributes> request = wanted;
            BatchGetItemResponse answer = asked(
                    "reading " + ids.size() + " items of " + table,
                    () -> client.batchGetItem(batch -> batch.requestItems(request)));
            for (var attributes : answer.responses().getOrDefault(table, List.of())) {
                found.put(Attributes.text(attributes, Attributes.PARTITION), kind.decoded(attributes));
            }
            wanted = answer.unprocessedKeys();
            if (!wanted.isEmpty()) {
                backoff.pause("reading " + table);
            }
        }
        return found;
    }

    @Override
    public <T> List<T> all(ItemKind<T> kind) {
        String table = kind.table().named(prefix);
        return asked("reading all of " + table, () -> client
                .scanPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .filterExpression("#s = :item")
                        .expressionAttributeNames(Map.of("#s", Attributes.SORT))
                        .expressionAttributeValues(Map.of(
                                ":item", AttributeValue.fromS(kind.key("").sort()))))
                .items()
                .stream()
                .map(kind::decoded)
                .toList());
    }

    @Override
    public Optional<Instant> lastDelivered(String cause) {
        return query(Table.ALERTS, ChangeWrites.causePartition(cause), "", 1).stream()
                .findFirst()
                .map(row -> Instant.parse(Attributes.text(row, Attributes.SORT).split("#", 2)[0]));
    }

    /** Ascending from a sort key; where only some are wanted, the last of them first. */
    private List<Map<String, AttributeValue>> query(Table table, String partition, String from, int limit) {
        Map<String, String> names = new HashMap<>(Map.of("#p", Attributes.PARTITION));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":p", AttributeValue.fromS(partition)));
        String condition = "#p = :p";
        if (!from.isEmpty()) {
            names.put("#s", Attributes.SORT);
            values.put(":s", AttributeValue.fromS(from));
            condition += " AND #s >= :s";
        }
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table.named(prefix))
                .consistentRead(true)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
        return asked(
                "reading " + partition,
                () -> limit == Integer.MAX_VALUE
                        ? new ArrayList<>(client.queryPaginator(query.build()).items().stream()
                                .toList())
                        : client.query(query.scanIndexForward(false)
                                        .limit(limit)
                                        .build())
                                .items());
    }

    private static <A> A asked(String what, Supplier<A> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            throw new StoresUnavailableException(what + " failed", failed);
        }
    }
}
