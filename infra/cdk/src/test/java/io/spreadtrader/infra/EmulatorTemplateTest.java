package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EmulatorTemplateTest {
    private static final EmulatorTemplate FITTED =
            EmulatorTemplate.of(Synthesised.template(Stage.DEV), EmulatorSettings.ofMiniStack());

    @Test
    void what_is_not_supported_is_left_out_and_named() {
        EmulatorTemplate everything =
                EmulatorTemplate.of(Synthesised.withEveryFeature(), EmulatorSettings.ofMiniStack());
        for (String type : Set.of(
                "AWS::EC2::NatGateway",
                "AWS::EC2::EIP",
                "AWS::EC2::SecurityGroupIngress",
                "AWS::ApplicationAutoScaling::ScalableTarget")) {
            assertThat(Synthesised.resources(Synthesised.withEveryFeature(), type))
                    .as(type)
                    .isNotEmpty();
            assertThat(Synthesised.resources(everything.template(), type))
                    .as(type)
                    .isEmpty();
            assertThat(everything.strippings()).anyMatch(line -> line.contains(type + " is left out"));
        }
    }

    @Test
    void nothing_refers_to_what_is_left_out() {
        Set<String> names = new TreeSet<>();
        FITTED.template().path("Resources").propertyStream().forEach(resource -> names.add(resource.getKey()));
        FITTED.template().path("Parameters").propertyStream().forEach(parameter -> names.add(parameter.getKey()));
        Set<String> referred = new TreeSet<>();
        references(FITTED.template(), referred);
        assertThat(referred).hasSizeGreaterThan(50);
        referred.removeIf(name -> name.startsWith("AWS::"));
        assertThat(names).containsAll(referred);
    }

    @Test
    void functions_run_by_their_bootstrap_and_call_the_addresses_given() {
        assertThat(Synthesised.resources(FITTED.template(), "AWS::Lambda::Function"))
                .hasSize(6)
                .allSatisfy(function -> {
                    JsonNode properties = function.path("Properties");
                    assertThat(properties.path("Runtime").asText()).isEqualTo("provided.al2023");
                    assertThat(properties.path("Code").toString())
                            .isEqualTo("{\"S3Bucket\":{\"Ref\":\"AssetBucket\"},\"S3Key\":{\"Ref\":\"AssetKey\"}}");
                    assertThat(properties.path("Environment").path("Variables").toString())
                            .contains("\"TRADER_SCANNER_TARGET\":{\"Ref\":\"ScannerTarget\"}")
                            .contains("\"TRADER_GATEWAY_TARGET\":{\"Ref\":\"GatewayTarget\"}");
                });
    }

    @Test
    void functions_take_variables_of_the_caller() {
        EmulatorTemplate fitted = EmulatorTemplate.of(
                Synthesised.template(Stage.DEV),
                new EmulatorSettings(
                        EmulatorSettings.FunctionRuntime.JAVA25,
                        EmulatorSettings.Timing.UTC,
                        Map.of("TRADER_MARKET_CLOCK", "gateway")));
        assertThat(Synthesised.resources(fitted.template(), "AWS::Lambda::Function"))
                .allSatisfy(function -> {
                    assertThat(function.toString()).contains("\"TRADER_MARKET_CLOCK\":\"gateway\"");
                    assertThat(function.path("Properties").path("Runtime").asText())
                            .isEqualTo("java25");
                });
    }

    @Test
    void schedules_fire_in_utc_and_every_minute_where_asked() {
        assertThat(Synthesised.resources(FITTED.template(), "AWS::Scheduler::Schedule"))
                .allSatisfy(schedule -> {
                    assertThat(schedule.path("Properties")
                                    .path("ScheduleExpressionTimezone")
                                    .asText())
                            .isEqualTo("UTC");
                    assertThat(schedule.path("Properties")
                                    .path("ScheduleExpression")
                                    .asText())
                            .startsWith("cron(");
                });
        EmulatorTemplate hurried = EmulatorTemplate.of(
                Synthesised.template(Stage.DEV),
                new EmulatorSettings(
                        EmulatorSettings.FunctionRuntime.PROVIDED, EmulatorSettings.Timing.EVERY_MINUTE, Map.of()));
        assertThat(Synthesised.resources(hurried.template(), "AWS::Scheduler::Schedule"))
                .allSatisfy(schedule -> assertThat(schedule.path("Properties")
                                .path("ScheduleExpression")
                                .asText())
                        .isEqualTo("rate(1 minute)"));
    }

    @Test
    void the_stages_own_template_is_left_as_it_is() {
        assertThat(Synthesised.resources(Stage.DEV, "AWS::EC2::SecurityGroupIngress"))
                .isNotEmpty();
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("Ref").isTextual()) {
            found.add(node.path("Ref").asText());
        }
        if (node.path("Fn::GetAtt").isArray()) {
            found.add(node.path("Fn::GetAtt").path(0).asText());
        }
        if (node.has("DependsOn")) {
            node.path("DependsOn").forEach(name -> found.add(name.asText()));
        }
        node.forEach(child -> references(child, found));
    }
}
