package io.spreadtrader.aws.tables;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A kind of stored record: its table, and how it becomes an item and a record again.
 *
 * @param completed adds to the record what its item keeps beside the body
 */
record ItemKind<T>(Table table, Class<T> type, BiFunction<T, Map<String, AttributeValue>, T> completed) {
    static final int SCHEMA_VERSION = 1;
    /** An item may have 400 KB; the rest is for its keys and plain attributes. */
    static final int MAX_BODY_BYTES = 380 * 1024;

    static final ItemKind<ScanRun> RUN = new ItemKind<>(Table.UNIVERSE, ScanRun.class, RunItem::completed);
    static final ItemKind<QueuedSignal> SIGNAL = of(Table.SIGNALS, QueuedSignal.class);
    static final ItemKind<OrderIntent> INTENT = of(Table.INTENTS, OrderIntent.class);
    static final ItemKind<Position> POSITION = of(Table.POSITIONS, Position.class);
    static final ItemKind<Portfolio> PORTFOLIO = of(Table.PORTFOLIO, Portfolio.class);
    static final ItemKind<TradingStatus> STATUS = of(Table.TRADING_STATE, TradingStatus.class);
    static final ItemKind<AccountDifferences> DIFFERENCES = of(Table.TRADING_STATE, AccountDifferences.class);
    static final ItemKind<Decision> DECISION = of(Table.DECISIONS, Decision.class);
    static final ItemKind<AlertDelivery> ALERT = of(Table.ALERTS, AlertDelivery.class);
    static final ItemKind<DayBook> DAY = of(Table.DAYS, DayBook.class);
    static final List<ItemKind<?>> ALL =
            List.of(RUN, SIGNAL, INTENT, POSITION, PORTFOLIO, STATUS, DIFFERENCES, DECISION, ALERT, DAY);

    private static final RecordCodec CODEC =
            new RecordCodec(ALL.stream().map(ItemKind::type).toArray(Class<?>[]::new));

    private static <T> ItemKind<T> of(Table table, Class<T> type) {
        return new ItemKind<>(table, type, (body, attributes) -> body);
    }

    Key key(String id) {
        return Key.item(table, id);
    }

    /**
     * The record as an item's attributes, without its keys.
     *
     * @throws IllegalArgumentException when it is larger than an item may be
     */
    Map<String, AttributeValue> encoded(String id, T value) {
        String body = CODEC.toJson(value, type);
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " " + id + " has " + bytes + " bytes; an item may have " + MAX_BODY_BYTES);
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put(Attributes.SCHEMA_VERSION, Attributes.number(SCHEMA_VERSION));
        attributes.put(Attributes.BODY, AttributeValue.fromS(body));
        return attributes;
    }

    /**
     * The record of an item.
     *
     * @throws DecodingException when it is not one this version can read
     */
    T decoded(Map<String, AttributeValue> attributes) {
        AttributeValue version = attributes.get(Attributes.SCHEMA_VERSION);
        if (version == null || !version.n().equals(String.valueOf(SCHEMA_VERSION))) {
            throw new DecodingException("an item of " + table + " has schemaVersion "
                    + (version == null ? "none" : version.n()) + "; this version reads " + SCHEMA_VERSION);
        }
        return completed.apply(CODEC.fromJson(Attributes.text(attributes, Attributes.BODY), type), attributes);
    }
}
