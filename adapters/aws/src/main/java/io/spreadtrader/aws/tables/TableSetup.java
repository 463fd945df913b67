package io.spreadtrader.aws.tables;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes a stage's tables where no template does: on the embedded cloud and in tests. */
public final class TableSetup {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TableSetup() {}

    /** Makes the tables that do not exist yet and waits until all of them answer. */
    public static void create(DynamoDbClient client, String tablePrefix) {
        try {
            for (Table table : Table.values()) {
                create(client, table.named(tablePrefix), BillingMode.PAY_PER_REQUEST);
            }
            for (Table table : Table.values()) {
                client.waiter()
                        .waitUntilTableExists(
                                request -> request.tableName(table.named(tablePrefix)),
                                waiting -> waiting.waitTimeout(PATIENCE));
            }
        } catch (SdkException failed) {
            throw new StoresUnavailableException("making the tables failed", failed);
        }
    }

    private static void create(DynamoDbClient client, String name, BillingMode billing) {
        try {
            client.createTable(request -> request.tableName(name)
                    .billingMode(billing)
                    .attributeDefinitions(List.of(text(Attributes.PARTITION), text(Attributes.SORT)))
                    .keySchema(List.of(key(Attributes.PARTITION, KeyType.HASH), key(Attributes.SORT, KeyType.RANGE))));
        } catch (ResourceInUseException exists) {
            // Made before: its keys are the same ever since.
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
