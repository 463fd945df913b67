package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FunctionsTest {
    @ParameterizedTest
    @EnumSource
    void the_six_run_on_the_managed_java_on_arm_with_one_processor_and_json_logs(Stage stage) {
        assertThat(functions(stage)).hasSize(6).allSatisfy(function -> {
            assertThat(function.path("Runtime").asText()).isEqualTo("java25");
            assertThat(function.path("Architectures").path(0).asText()).isEqualTo("arm64");
            assertThat(function.path("MemorySize").asInt()).isEqualTo(1769);
            assertThat(function.path("LoggingConfig").path("LogFormat").asText())
                    .isEqualTo("JSON");
            assertThat(function.has("SnapStart")).isFalse();
            assertThat(function.path("Handler").asText())
                    .isEqualTo("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
        });
    }

    @Test
    void each_has_a_role_and_a_log_of_its_own() {
        assertThat(functions(Stage.LIVE).map(function -> function.path("Role"))).doesNotHaveDuplicates();
        assertThat(functions(Stage.LIVE)
                        .map(function -> function.path("LoggingConfig").path("LogGroup")))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_knows_which_of_them_it_is() {
        assertThat(functions(Stage.DEV).map(function -> variables(function)
                        .path("QUARKUS_LAMBDA_HANDLER")
                        .asText()))
                .containsExactlyInAnyOrder("universe", "scan", "entry", "decide", "watchdog", "report");
    }

    @Test
    void all_have_the_environment_of_every_deployable() {
        assertThat(functions(Stage.DEV)).allSatisfy(function -> {
            assertThat(variables(function).propertyStream().map(variable -> variable.getKey()))
                    .contains(
                            "TRADER_STAGE",
                            "TRADER_TABLE_PREFIX",
                            "TRADER_SCAN_REQUESTS_QUEUE_URL",
                            "TRADER_SIGNALS_QUEUE_URL",
                            "TRADER_EMAIL_TOPIC_ARN",
                            "TRADER_SLACK_TOPIC_ARN",
                            "TRADER_SMS_TOPIC_ARN",
                            "TRADER_ARCHIVE_BUCKET");
            assertThat(variables(function).path("TRADER_SCANNER_TARGET").asText())
                    .isEqualTo("dns:///scanner.spread-trader-dev.internal:9000");
            assertThat(variables(function).path("TRADER_GATEWAY_TARGET").asText())
                    .isEqualTo("dns:///gateway.spread-trader-dev.internal:9000");
        });
    }

    @Test
    void those_that_ask_a_service_are_in_the_network_and_leave_it_by_ipv6() {
        List<JsonNode> inside = functions(Stage.LIVE)
                .filter(function -> function.has("VpcConfig"))
                .toList();
        assertThat(inside)
                .extracting(function ->
                        variables(function).path("QUARKUS_LAMBDA_HANDLER").asText())
                .containsExactlyInAnyOrder("scan", "decide", "report");
        assertThat(inside).allSatisfy(function -> {
            assertThat(function.path("VpcConfig")
                            .path("Ipv6AllowedForDualStack")
                            .asBoolean())
                    .isTrue();
            assertThat(variables(function).path("AWS_USE_DUALSTACK_ENDPOINT").asText())
                    .isEqualTo("true");
        });
    }

    @Test
    void queues_hand_back_only_the_messages_that_failed() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Lambda::EventSourceMapping"))
                .hasSize(2)
                .allSatisfy(mapping -> assertThat(mapping.path("Properties")
                                .path("FunctionResponseTypes")
                                .toString())
                        .isEqualTo("[\"ReportBatchItemFailures\"]"));
    }

    @Test
    void every_log_ends_some_time() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Logs::LogGroup"))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(log -> assertThat(
                                log.path("Properties").path("RetentionInDays").asInt())
                        .isBetween(7, 31));
    }

    @Test
    void with_snapshots_schedules_and_queues_call_the_published_version() {
        JsonNode template = Synthesised.withEveryFeature();
        assertThat(Synthesised.resources(template, "AWS::Lambda::Alias")).hasSize(6);
        assertThat(Synthesised.resources(template, "AWS::Scheduler::Schedule"))
                .allSatisfy(schedule -> assertThat(schedule.path("Properties")
                                .path("Target")
                                .path("Arn")
                                .path("Ref")
                                .asText())
                        .contains("FunctionCurrent"));
    }

    private static Stream<JsonNode> functions(Stage stage) {
        return Synthesised.resources(stage, "AWS::Lambda::Function").map(function -> function.path("Properties"));
    }

    private static JsonNode variables(JsonNode function) {
        return function.path("Environment").path("Variables");
    }
}
