package io.spreadtrader.local.cloud;

import io.spreadtrader.aws.AwsClients;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Clients of the emulated services. */
final class CloudClients {
    static final String REGION = "us-east-1";
    static final String KEY = "test";

    private CloudClients() {}

    static AwsClients at(String endpoint) {
        return new AwsClients(builder -> place(builder, URI.create(endpoint)));
    }

    private static void place(AwsClientBuilder<?, ?> builder, URI endpoint) {
        builder.endpointOverride(endpoint);
        builder.region(Region.of(REGION));
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)));
    }
}
