package io.spreadtrader.localstack;

import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients on a local cloud. */
final class Clients {
    private final LocalCloud cloud;

    Clients(LocalCloud cloud) {
        this.cloud = cloud;
    }

    DynamoDbClient tables() {
        return on(DynamoDbClient.builder(), Service.DYNAMODB).build();
    }

    SqsClient queues() {
        return on(SqsClient.builder(), Service.SQS).build();
    }

    SnsClient topics() {
        return on(SnsClient.builder(), Service.SNS).build();
    }

    /** A table with the two string keys every table of this system has. */
    void createTable(String name) {
        try (DynamoDbClient tables = tables()) {
            tables.createTable(request -> request.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)))
                    .attributeDefinitions(List.of(text("pk"), text("sk"))));
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B on(B builder, Service service) {
        return builder.endpointOverride(cloud.endpoint(service))
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey())));
    }
}
