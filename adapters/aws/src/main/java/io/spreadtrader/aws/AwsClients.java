package io.spreadtrader.aws;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes the clients of Amazon's services, all alike: over the JDK's own connections, with bounded retries whose pauses
 * double. Where they go and as whom is the SDK's own to find: AWS_ENDPOINT_URL, AWS_REGION, the role's credentials.
 */
public final class AwsClients {
    private static final int MAX_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECTING)
            .socketTimeout(ANSWERING)
            .build();
    private final Consumer<AwsClientBuilder<?, ?>> place;

    /** Clients where the environment says. */
    public AwsClients() {
        this(builder -> {});
    }

    /** @param place sets the endpoint, the region and the credentials of a client */
    public AwsClients(Consumer<AwsClientBuilder<?, ?>> place) {
        this.place = place;
    }

    public DynamoDbClient tables() {
        return prepared(DynamoDbClient.builder()).httpClient(http).build();
    }

    public SqsClient queues() {
        return prepared(SqsClient.builder()).httpClient(http).build();
    }

    public SnsClient topics() {
        return prepared(SnsClient.builder()).httpClient(http).build();
    }

    /** Buckets are addressed by path, which every emulator understands. */
    public S3Client archive() {
        return prepared(S3Client.builder())
                .httpClient(http)
                .forcePathStyle(true)
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B prepared(B builder) {
        builder.overrideConfiguration(configuration -> configuration.retryStrategy(StandardRetryStrategy.builder()
                .maxAttempts(MAX_ATTEMPTS)
                .backoffStrategy(BackoffStrategy.exponentialDelayWithoutJitter(FIRST_PAUSE, LONGEST_PAUSE))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelayWithoutJitter(FIRST_PAUSE.multipliedBy(4), LONGEST_PAUSE))
                .build()));
        place.accept(builder);
        return builder;
    }
}
