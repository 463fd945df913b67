package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SchedulesTest {
    @ParameterizedTest
    @EnumSource
    void every_schedule_is_in_new_york_time_with_a_bounded_age_and_a_dead_letter_queue(Stage stage) {
        assertThat(Synthesised.resources(stage, "AWS::Scheduler::Schedule"))
                .hasSize(6)
                .allSatisfy(schedule -> {
                    JsonNode properties = schedule.path("Properties");
                    JsonNode target = properties.path("Target");
                    assertThat(properties.path("ScheduleExpressionTimezone").asText())
                            .isEqualTo("America/New_York");
                    assertThat(properties
                                    .path("FlexibleTimeWindow")
                                    .path("Mode")
                                    .asText())
                            .isEqualTo("OFF");
                    assertThat(target.path("RetryPolicy")
                                    .path("MaximumEventAgeInSeconds")
                                    .asInt())
                            .isEqualTo(600);
                    assertThat(target.path("RetryPolicy")
                                    .path("MaximumRetryAttempts")
                                    .asInt())
                            .isEqualTo(3);
                    assertThat(target.path("DeadLetterConfig").path("Arn").toString())
                            .contains("SchedulesDead");
                });
    }

    @Test
    void the_day_in_new_york() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Scheduler::Schedule")
                        .map(schedule -> schedule.path("Properties"))
                        .collect(Collectors.toMap(
                                schedule -> schedule.path("Name").asText(),
                                schedule -> schedule.path("ScheduleExpression").asText())))
                .hasSize(6)
                .containsEntry("spread-trader-live-universe-1500", "cron(0 15 ? * MON-FRI *)")
                .containsEntry("spread-trader-live-universe-1200", "cron(0 12 ? * MON-FRI *)")
                .containsEntry("spread-trader-live-decide", "cron(* 12-15 ? * MON-FRI *)")
                .containsEntry("spread-trader-live-watchdog", "cron(* 9-15 ? * MON-FRI *)")
                .containsEntry("spread-trader-live-report-1630", "cron(30 16 ? * MON-FRI *)")
                .containsEntry("spread-trader-live-report-1330", "cron(30 13 ? * MON-FRI *)");
    }

    @Test
    void the_input_says_the_time_and_for_the_universe_its_slot() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Scheduler::Schedule")
                        .map(schedule -> schedule.path("Properties"))
                        .collect(Collectors.toMap(
                                schedule -> schedule.path("Name").asText(),
                                schedule ->
                                        schedule.path("Target").path("Input").asText())))
                .containsEntry(
                        "spread-trader-live-universe-1500",
                        "{\"schemaVersion\":1,\"scheduledTime\":\"<aws.scheduler.scheduled-time>\",\"slot\":\"15:00\"}")
                .containsEntry(
                        "spread-trader-live-decide",
                        "{\"schemaVersion\":1,\"scheduledTime\":\"<aws.scheduler.scheduled-time>\"}");
    }

    @Test
    void a_function_started_by_a_schedule_that_fails_twice_is_put_aside_too() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Lambda::EventInvokeConfig"))
                .hasSize(4)
                .allSatisfy(asynchronous -> {
                    JsonNode properties = asynchronous.path("Properties");
                    assertThat(properties.path("MaximumEventAgeInSeconds").asInt())
                            .isEqualTo(600);
                    assertThat(properties.path("MaximumRetryAttempts").asInt()).isEqualTo(1);
                    assertThat(properties.path("DestinationConfig").toString()).contains("SchedulesDead");
                });
    }
}
