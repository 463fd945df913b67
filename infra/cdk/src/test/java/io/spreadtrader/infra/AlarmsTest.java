package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlarmsTest {
    @ParameterizedTest
    @EnumSource
    void every_alarm_reaches_somebody(Stage stage) {
        assertThat(Synthesised.resources(stage, "AWS::CloudWatch::Alarm"))
                .hasSize(12)
                .allSatisfy(alarm -> assertThat(alarm.path("Properties").path("AlarmActions"))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void a_heartbeat_that_is_not_written_at_all_is_missing() {
        JsonNode alarm = alarm("GatewayHeartbeatMissing");
        assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("breaching");
        assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
        assertThat(alarm.path("AlarmActions")).hasSize(3);
    }

    @Test
    void one_dead_letter_is_enough() {
        for (String queue : List.of("ScanRequestsDead", "SignalsDead", "SchedulesDead")) {
            assertThat(alarm(queue + "NotEmpty").path("Threshold").asInt()).isEqualTo(1);
            assertThat(alarm(queue + "NotEmpty").path("AlarmActions")).hasSize(3);
        }
    }

    @Test
    void the_second_factor_is_looked_for_in_both_logs() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Logs::MetricFilter")
                        .map(filter -> filter.path("Properties"))
                        .filter(filter -> filter.path("MetricTransformations")
                                .path(0)
                                .path("MetricName")
                                .asText()
                                .equals("SecondFactorNeeded"))
                        .map(filter -> filter.path("FilterPattern").asText()))
                .containsExactlyInAnyOrder("\"needs second factor\"", "\"Second Factor Authentication\"");
    }

    @Test
    void cloudwatch_may_use_the_key_of_the_topics() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::KMS::Key"))
                .singleElement()
                .satisfies(key -> assertThat(key.toString()).contains("cloudwatch.amazonaws.com"));
    }

    @Test
    void own_metrics_stay_under_ten_and_every_one_used_is_listed() {
        assertThat(OwnMetric.values()).hasSizeLessThanOrEqualTo(10);
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::Logs::MetricFilter")
                        .flatMap(filter -> filter.path("Properties")
                                .path("MetricTransformations")
                                .valueStream())
                        .map(metric -> metric.path("MetricName").asText()))
                .isSubsetOf(Arrays.stream(OwnMetric.values()).map(OwnMetric::id).toList());
    }

    private static JsonNode alarm(String name) {
        return Synthesised.resources(Stage.LIVE, "AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.path("Properties"))
                .filter(alarm -> alarm.path("AlarmName").asText().equals("spread-trader-live-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No alarm " + name));
    }
}
