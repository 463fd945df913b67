package io.spreadtrader.aws.tables;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.lease.LeaseStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The lease as two items of the trading state's table: its record, which is renewed all the time, and its epoch, which
 * only a takeover writes, so that commits can depend on it without standing in the renewals' way.
 */
public final class DynamoLease implements LeaseStore {
    private static final Key RECORD = Key.item(Table.TRADING_STATE, "lease");
    private static final Key EPOCH = Key.item(Table.TRADING_STATE, "epoch");
    private static final String HOLDER_NAME = "holder";
    private static final String EPOCH_NAME = "epoch";
    private static final String BEAT_NAME = "beat";
    private static final String CONDITION_NAME = "condition";

    private final DynamoDbClient client;
    private final String table;

    public DynamoLease(DynamoDbClient client, String tablePrefix) {
        this.client = client;
        this.table = Table.TRADING_STATE.named(tablePrefix);
    }

    /** The condition of whoever may only write while this epoch is the newest. */
    static Write fence(long epoch) {
        return new Write.Check(EPOCH, Condition.equal(EPOCH_NAME, Attributes.number(epoch)));
    }

    @Override
    public Optional<LeaseRecord> read() {
        try {
            GetItemResponse found = client.getItem(
                    request -> request.tableName(table).key(RECORD.attributes()).consistentRead(true));
            return found.hasItem() ? Optional.of(decoded(found.item())) : Optional.empty();
        } catch (SdkException failed) {
            throw new StoresUnavailableException("reading the lease failed", failed);
        }
    }

    @Override
    public boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next) {
        long known = seen.map(LeaseRecord::epoch).orElse(0L);
        if (next.epoch() <= known) {
            throw new IllegalArgumentException(
                    "a takeover needs a newer epoch than " + known + ", not " + next.epoch());
        }
        TransactWriteItem epoch = new Write.PutItem(
                        EPOCH,
                        Map.of(
                                EPOCH_NAME,
                                Attributes.number(next.epoch()),
                                Attributes.SCHEMA_VERSION,
                                Attributes.number(ItemKind.SCHEMA_VERSION)),
                        Condition.NONE)
                .action(table);
        TransactWriteItem record = TransactWriteItem.builder()
                .put(stored(next, seen.map(DynamoLease::unchanged).orElse(Condition.ABSENT)))
                .build();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                client.transactWriteItems(request -> request.transactItems(record, epoch));
                return true;
            } catch (TransactionCanceledException cancelled) {
                if (cancelled.cancellationReasons().stream()
                        .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
                    return false;
                }
            } catch (SdkException failed) {
                throw new StoresUnavailableException("taking the lease failed", failed);
            }
            backoff.pause("taking the lease stood in another's way");
        }
    }

    @Override
    public boolean renew(LeaseRecord next) {
        Put put = stored(next, Condition.equal(EPOCH_NAME, Attributes.number(next.epoch())));
        try {
            client.putItem(request -> request.tableName(table)
                    .item(put.item())
                    .conditionExpression(put.conditionExpression())
                    .expressionAttributeNames(put.expressionAttributeNames())
                    .expressionAttributeValues(put.expressionAttributeValues()));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        } catch (SdkException failed) {
            throw new StoresUnavailableException("renewing the lease failed", failed);
        }
    }

    private Put stored(LeaseRecord record, Condition condition) {
        return new Write.PutItem(RECORD, encoded(record), condition)
                .action(table)
                .put();
    }

    private static Condition unchanged(LeaseRecord seen) {
        return new Condition(
                "#h = :h AND #e = :e AND #b = :b",
                Map.of("#h", HOLDER_NAME, "#e", EPOCH_NAME, "#b", BEAT_NAME),
                Map.of(
                        ":h", AttributeValue.fromS(seen.holder()),
                        ":e", Attributes.number(seen.epoch()),
                        ":b", Attributes.number(seen.beat())));
    }

    static Map<String, AttributeValue> encoded(LeaseRecord record) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(Attributes.SCHEMA_VERSION, Attributes.number(ItemKind.SCHEMA_VERSION));
        item.put(HOLDER_NAME, AttributeValue.fromS(record.holder()));
        item.put(EPOCH_NAME, Attributes.number(record.epoch()));
        item.put(BEAT_NAME, Attributes.number(record.beat()));
        item.put(CONDITION_NAME, AttributeValue.fromS(record.condition().name()));
        return item;
    }

    static LeaseRecord decoded(Map<String, AttributeValue> item) {
        return new LeaseRecord(
                Attributes.text(item, HOLDER_NAME),
                Attributes.number(item, EPOCH_NAME),
                Attributes.number(item, BEAT_NAME),
                item.containsKey(CONDITION_NAME)
                        ? condition(Attributes.text(item, CONDITION_NAME))
                        : BrokerCondition.READY);
    }

    /** One of a later version is no condition we may call good. */
    private static BrokerCondition condition(String name) {
        return Stream.of(BrokerCondition.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(BrokerCondition.BROKER_LOST);
    }
}
