package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DataTest {
    private static final Set<String> KEPT = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::EFS::FileSystem",
            "AWS::KMS::Key",
            "AWS::SecretsManager::Secret");

    @ParameterizedTest
    @EnumSource
    void every_table_of_the_store_is_there_by_its_name(Stage stage) {
        String prefix = "spread-trader-" + stage.id() + "-";
        assertThat(Synthesised.resources(stage, "AWS::DynamoDB::Table")
                        .map(table -> table.path("Properties").path("TableName").asText()))
                .containsExactlyInAnyOrderElementsOf(List.of(
                                "universe",
                                "signals",
                                "intents",
                                "positions",
                                "portfolio",
                                "decisions",
                                "trading-state",
                                "alerts",
                                "days")
                        .stream()
                        .map(name -> prefix + name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void tables_are_on_demand_keyed_by_pk_and_sk_and_recoverable(Stage stage) {
        assertThat(Synthesised.resources(stage, "AWS::DynamoDB::Table")).allSatisfy(table -> {
            JsonNode properties = table.path("Properties");
            assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            assertThat(properties.path("KeySchema").toString())
                    .isEqualTo("[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"},"
                            + "{\"AttributeName\":\"sk\",\"KeyType\":\"RANGE\"}]");
            assertThat(properties
                            .path("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void data_outlives_the_stack_except_on_dev(Stage stage) {
        String policy = stage == Stage.DEV ? "Delete" : "Retain";
        assertThat(Synthesised.template(stage)
                        .path("Resources")
                        .valueStream()
                        .filter(resource -> KEPT.contains(resource.path("Type").asText())))
                .hasSizeGreaterThanOrEqualTo(13)
                .allSatisfy(resource -> {
                    assertThat(resource.path("DeletionPolicy").asText()).isEqualTo(policy);
                    assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo(policy);
                });
    }

    @Test
    void tables_of_paper_and_live_cannot_be_deleted_by_hand_either() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::DynamoDB::Table"))
                .allSatisfy(table -> assertThat(table.path("Properties")
                                .path("DeletionProtectionEnabled")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void the_archive_is_versioned_and_closed_to_the_public() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::S3::Bucket")
                        .map(bucket -> bucket.path("Properties"))
                        .filter(properties -> properties.has("VersioningConfiguration")))
                .singleElement()
                .satisfies(archive -> assertThat(archive.path("PublicAccessBlockConfiguration")
                                .valueStream()
                                .map(JsonNode::asBoolean))
                        .hasSize(4)
                        .containsOnly(true));
    }

    @Test
    void a_message_stays_hidden_for_six_times_its_function_and_is_put_aside_after_five_attempts() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::SQS::Queue")
                        .map(queue -> queue.path("Properties"))
                        .filter(properties -> properties.has("RedrivePolicy"))
                        .collect(Collectors.toMap(
                                queue -> queue.path("QueueName").asText(),
                                queue -> List.of(
                                        queue.path("VisibilityTimeout").asInt(),
                                        queue.path("RedrivePolicy")
                                                .path("maxReceiveCount")
                                                .asInt()))))
                .containsOnlyKeys("spread-trader-live-scan-requests", "spread-trader-live-signals.fifo")
                .containsEntry("spread-trader-live-scan-requests", List.of(6 * timeout("scan"), 5))
                .containsEntry("spread-trader-live-signals.fifo", List.of(6 * timeout("entry"), 5));
    }

    private static int timeout(String function) {
        return Synthesised.resources(Stage.LIVE, "AWS::Lambda::Function")
                .map(resource -> resource.path("Properties"))
                .filter(properties -> properties.path("FunctionName").asText().endsWith("-" + function))
                .mapToInt(properties -> properties.path("Timeout").asInt())
                .sum();
    }
}
