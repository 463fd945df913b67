package io.spreadtrader.infra;

import java.util.EnumMap;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/** The tables. Their names are the prefix and what the store calls them, so every deployable finds them alike. */
final class Tables extends Construct {
    private final Map<TableName, Table> tables = new EnumMap<>(TableName.class);

    Tables(Construct scope, StageSettings settings) {
        super(scope, "Tables");
        for (TableName name : TableName.values()) {
            tables.put(
                    name,
                    Table.Builder.create(this, name.construct())
                            .tableName(settings.prefix() + name.id())
                            .partitionKey(key("pk"))
                            .sortKey(key("sk"))
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .encryption(TableEncryption.DEFAULT)
                            .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                                    .pointInTimeRecoveryEnabled(true)
                                    .build())
                            .deletionProtection(settings.stage().removal() == RemovalPolicy.RETAIN)
                            .removalPolicy(settings.stage().removal())
                            .build());
        }
    }

    String arn(TableName name) {
        return Present.in(tables, name).getTableArn();
    }

    private static Attribute key(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
