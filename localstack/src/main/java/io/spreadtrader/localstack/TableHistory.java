package io.spreadtrader.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes to tables, shortened to what still shows: of each item its last put and the updates since. Every write took
 * effect, so conditions are not asked again, except an update's own, which held for the very item it meets again.
 */
public final class TableHistory {
    /** What one BatchWriteItem takes. */
    private static final int ITEMS_AT_ONCE = 25;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happened to an item since it was last put. */
    private static final class ItemHistory {
        private final String table;
        private final JsonNode put;
        private final List<JsonNode> updates = new ArrayList<>();

        ItemHistory(String table, JsonNode put) {
            this.table = table;
            this.put = put;
        }
    }

    private final Map<String, JsonNode> tables = new LinkedHashMap<>();
    private final Map<String, ItemHistory> items = new LinkedHashMap<>();

    /**
     * One more, in the order they took effect.
     *
     * @throws IllegalArgumentException for an operation that is not known to change tables
     */
    public void add(TableWrite write) {
        JsonNode body = read(write.body());
        switch (write.operation()) {
            case "CreateTable" -> tables.put(body.path("TableName").asText(), body);
            case "PutItem" -> put(body);
            case "DeleteItem" -> delete(body);
            case "UpdateItem" -> update(body);
            case "TransactWriteItems" -> body.path("TransactItems").forEach(this::transacted);
            case "BatchWriteItem" ->
                body.path("RequestItems").properties().forEach(table -> table.getValue()
                        .forEach(request -> batched(table.getKey(), request)));
            default -> throw new IllegalArgumentException("no such write to tables is known: " + write.operation());
        }
    }

    private void transacted(JsonNode action) {
        // A condition check changed nothing.
        if (action.has("Put")) {
            put(action.get("Put"));
        } else if (action.has("Delete")) {
            delete(action.get("Delete"));
        } else if (action.has("Update")) {
            update(action.get("Update"));
        }
    }

    private void batched(String table, JsonNode request) {
        if (request.has("PutRequest")) {
            put(table, request.get("PutRequest").get("Item"));
        } else {
            items.remove(key(table, request.get("DeleteRequest").get("Key")));
        }
    }

    private void put(JsonNode request) {
        put(request.path("TableName").asText(), request.get("Item"));
    }

    private void put(String table, JsonNode item) {
        items.put(key(table, item), new ItemHistory(table, item));
    }

    private void delete(JsonNode request) {
        items.remove(key(request.path("TableName").asText(), request.get("Key")));
    }

    private void update(JsonNode request) {
        String table = request.path("TableName").asText();
        JsonNode key = request.get("Key");
        items.computeIfAbsent(key(table, key), absent -> new ItemHistory(table, key))
                .updates
                .add(request);
    }

    private String key(String table, JsonNode item) {
        StringBuilder key = new StringBuilder(table);
        for (JsonNode part : tables.getOrDefault(table, JSON.nullNode()).path("KeySchema")) {
            key.append('\n').append(item.path(part.path("AttributeName").asText()));
        }
        return key.toString();
    }

    /** Requests that bring empty tables to where these writes left them. */
    List<TableWrite> requests() {
        List<TableWrite> requests = new ArrayList<>();
        tables.values().forEach(table -> requests.add(new TableWrite("CreateTable", table.toString())));
        List<ItemHistory> every = List.copyOf(items.values());
        for (int from = 0; from < every.size(); from += ITEMS_AT_ONCE) {
            requests.add(batch(every.subList(from, Math.min(every.size(), from + ITEMS_AT_ONCE))));
        }
        every.forEach(
                item -> item.updates.forEach(update -> requests.add(new TableWrite("UpdateItem", update.toString()))));
        return requests;
    }

    private static TableWrite batch(List<ItemHistory> items) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode byTable = body.putObject("RequestItems");
        for (ItemHistory item : items) {
            ArrayNode requests = byTable.withArrayProperty(item.table);
            requests.addObject().putObject("PutRequest").set("Item", item.put);
        }
        return new TableWrite("BatchWriteItem", body.toString());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a write to tables that is no JSON: " + body, broken);
        }
    }
}
