package io.spreadtrader.functions.wiring;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aRun;
import static io.spreadtrader.core.store.BooksBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.queues.SignalMessages;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.Service;
import io.spreadtrader.localstack.lambda.Invocation;
import io.spreadtrader.localstack.lambda.LambdaFunction;
import io.spreadtrader.localstack.lambda.LambdaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The packaged zip in a real process with AWS' own runtime interface client, on tables of the embedded cloud. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipProcessTest {
    private static final Path ZIP = Path.of(System.getProperty("function.zip", "../target/function.zip"));
    private static final Path RUNTIME = Path.of(System.getProperty("function.runtime", "target/runtime"));
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final String PREFIX = "zip-test-";
    private static final String RUN = SESSION + "#15:00";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STARTS = 5;

    @TempDir
    static Path folder;

    private EmbeddedCloud cloud;
    private Stores stores;

    @BeforeAll
    void startTables() {
        LambdaFunction.unpack(ZIP, folder.resolve("zip"));
        cloud = EmbeddedCloud.start(Optional.empty());
        DynamoDbClient tables = new AwsClients(builder -> builder.endpointOverride(cloud.endpoint(Service.DYNAMODB))
                        .region(Region.of(cloud.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey()))))
                .tables();
        TableSetup.create(tables, PREFIX);
        stores = new DynamoStores(tables, PREFIX);
    }

    @AfterAll
    void stopTables() {
        cloud.close();
    }

    private LambdaFunction function(String name) {
        return new LambdaFunction(
                name,
                HANDLER,
                folder.resolve("zip"),
                Map.of(
                        "QUARKUS_LAMBDA_HANDLER", name,
                        "TRADER_STAGE", "dev",
                        "TRADER_TABLE_PREFIX", PREFIX,
                        "AWS_ENDPOINT_URL", cloud.endpoint(Service.DYNAMODB).toString(),
                        "AWS_REGION", cloud.region(),
                        "AWS_ACCESS_KEY_ID", cloud.accessKey(),
                        "AWS_SECRET_ACCESS_KEY", cloud.secretKey()),
                runtimeClient());
    }

    private static String runtimeClient() {
        return String.join(
                java.io.File.pathSeparator,
                List.of(
                        RUNTIME.resolve("aws-lambda-java-runtime-interface-client.jar")
                                .toAbsolutePath()
                                .toString(),
                        RUNTIME.resolve("aws-lambda-java-serialization.jar")
                                .toAbsolutePath()
                                .toString(),
                        RUNTIME.resolve("aws-lambda-java-core.jar")
                                .toAbsolutePath()
                                .toString()));
    }

    @Test
    void theZipIsSmallEnough() throws IOException {
        assertThat(Files.size(ZIP)).isLessThanOrEqualTo(25_000_000);
    }

    @Test
    void entryStoresWhatItCanReadAndNamesWhatItCannot() {
        stores.transactions().commitOwn(List.of(new Change.OpenRun(aRun(RUN, "shard-000"))));
        String event = "{\"Records\":["
                + record("m1", "AAA", SignalMessages.encoded(new SignalMessage.Arrived(RUN, aSignal("AAA"))))
                + ","
                + record("m2", "BBB", "{\"schemaVersion\":99}")
                + ","
                + record("m3", "BBB", SignalMessages.encoded(new SignalMessage.Arrived(RUN, aSignal("BBB"))))
                + ","
                + record(
                        "m4",
                        "end",
                        SignalMessages.encoded(new SignalMessage.ShardEnded(RUN, "shard-000", 2, "digest", Map.of())))
                + "]}";
        try (LambdaProcess entry = LambdaProcess.start(function("entry"), InstantSource.system())) {
            for (int delivery = 0; delivery < 2; delivery++) {
                assertThat(entry.invoke(event, PATIENCE))
                        .isInstanceOfSatisfying(Invocation.Answered.class, answered -> assertThat(answered.json())
                                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"},"
                                        + "{\"itemIdentifier\":\"m3\"}]}"));
            }
            assertThat(entry.output()).contains("\"event\":\"decision\"", "\"CloudWatchMetrics\"");
        }

        assertThat(stores.signals().queued()).extracting(QueuedSignal::id).containsExactly(RUN + "#AAA#high-base");
        assertThat(stores.signals().run(RUN).orElseThrow().isComplete()).isTrue();
        assertThat(stores.decisions().find(RUN + "#shard-000")).isPresent();
    }

    /** Alternately, so that what else the machine does slows both alike. */
    @Test
    void startingIsMeasuredAgainstTheRuntimeInterfaceClientAlone() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Path classFile = bare.resolve("io/spreadtrader/functions/wiring/EmptyHandler.class");
        Files.createDirectories(classFile.getParent());
        try (var content = ZipProcessTest.class.getResourceAsStream("EmptyHandler.class")) {
            Files.copy(content, classFile);
        }
        LambdaFunction empty = new LambdaFunction(
                "empty",
                "io.spreadtrader.functions.wiring.EmptyHandler::handleRequest",
                bare,
                Map.of(),
                runtimeClient());
        List<Duration> bareStarts = new ArrayList<>();
        List<Duration> zipStarts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            bareStarts.add(initialisation(empty));
            zipStarts.add(initialisation(function("entry")));
        }
        double ratio =
                (double) median(zipStarts).toMillis() / median(bareStarts).toMillis();
        System.out.printf(
                "init of the zip %d ms, of the bare client %d ms (medians of %d): %.1f times%n",
                median(zipStarts).toMillis(), median(bareStarts).toMillis(), STARTS, ratio);

        // The aim is 1.5, which Quarkus' own start exceeds; this only notices when it gets much worse.
        assertThat(ratio).isLessThan(10);
    }

    private static Duration initialisation(LambdaFunction function) {
        try (LambdaProcess process = LambdaProcess.start(function, InstantSource.system())) {
            return process.initialisation();
        }
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static String record(String id, String group, String body) {
        return "{\"messageId\":\"" + id + "\",\"attributes\":{\"MessageGroupId\":\"" + group + "\"},\"body\":\""
                + body.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
