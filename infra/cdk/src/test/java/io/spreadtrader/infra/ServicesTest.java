package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ServicesTest {
    @ParameterizedTest
    @EnumSource
    void there_is_exactly_one_gateway_even_while_it_is_replaced(Stage stage) {
        assertThat(Synthesised.resources(stage, "AWS::ECS::Service")
                        .map(service -> service.path("Properties"))
                        .filter(service -> service.path("ServiceName").asText().endsWith("-gateway")))
                .singleElement()
                .satisfies(gateway -> {
                    JsonNode deployment = gateway.path("DeploymentConfiguration");
                    assertThat(gateway.path("DesiredCount").asInt()).isEqualTo(1);
                    assertThat(deployment.path("MinimumHealthyPercent").asInt(-1))
                            .isZero();
                    assertThat(deployment.path("MaximumPercent").asInt()).isEqualTo(100);
                    assertThat(gateway.path("AvailabilityZoneRebalancing").asText())
                            .isEqualTo("DISABLED");
                });
        assertThat(Synthesised.resources(stage, "AWS::ApplicationAutoScaling::ScalableTarget"))
                .isEmpty();
    }

    @Test
    void on_paper_and_live_the_ib_gateway_stands_beside_it_with_its_login_from_secrets_manager() {
        for (Stage stage : List.of(Stage.PAPER, Stage.LIVE)) {
            JsonNode broker = container(stage, "ib-gateway");
            assertThat(broker.path("Secrets").valueStream().map(secret -> secret.path("Name")
                            .asText()))
                    .containsExactlyInAnyOrder("TWS_USERID", "TWS_PASSWORD");
            assertThat(broker.path("Environment").toString()).contains("\"Value\":\"" + stage.id() + "\"");
            assertThat(broker.path("RestartPolicy").path("Enabled").asBoolean()).isTrue();
            assertThat(broker.path("MountPoints")).hasSize(1);
            assertThat(container(stage, "gateway").path("Environment").toString())
                    .doesNotContain("simulated");
        }
    }

    @Test
    void on_dev_it_trades_at_the_simulated_exchange_whose_journal_outlives_it() {
        assertThat(container(Stage.DEV, "ib-gateway").isMissingNode()).isTrue();
        JsonNode gateway = container(Stage.DEV, "gateway");
        assertThat(gateway.path("Environment").toString())
                .contains("{\"Name\":\"TRADER_BROKER\",\"Value\":\"simulated\"}")
                .contains("{\"Name\":\"TRADER_STATE_DIRECTORY\",\"Value\":\"/state\"}");
        assertThat(gateway.path("MountPoints").path(0).path("ContainerPath").asText())
                .isEqualTo("/state");
    }

    @Test
    void the_gateway_has_two_minutes_to_stop_and_is_started_again() {
        JsonNode gateway = container(Stage.LIVE, "gateway");
        assertThat(gateway.path("StopTimeout").asInt()).isEqualTo(120);
        assertThat(gateway.path("RestartPolicy").path("Enabled").asBoolean()).isTrue();
        assertThat(gateway.path("HealthCheck").toString()).contains("/q/health/live");
    }

    @Test
    void files_are_encrypted_at_rest_and_on_their_way() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::EFS::FileSystem"))
                .singleElement()
                .satisfies(files -> assertThat(
                                files.path("Properties").path("Encrypted").asBoolean())
                        .isTrue());
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::ECS::TaskDefinition")
                        .flatMap(task -> task.path("Properties").path("Volumes").valueStream()))
                .singleElement()
                .satisfies(volume -> assertThat(volume.toString())
                        .contains("\"TransitEncryption\":\"ENABLED\"")
                        .contains("\"IAM\":\"ENABLED\""));
    }

    @Test
    void images_come_from_the_accounts_own_repositories_by_the_tag_given() {
        assertThat(container(Stage.LIVE, "scanner").path("Image").toString())
                .contains("spread-trader/scanner:")
                .contains("{\"Ref\":\"ImageTag\"}");
    }

    @Test
    void the_scanner_sleeps_outside_market_hours_where_that_is_asked_for() {
        assertThat(Synthesised.resources(Synthesised.withEveryFeature(), "AWS::ApplicationAutoScaling::ScalableTarget")
                        .flatMap(target -> target.path("Properties")
                                .path("ScheduledActions")
                                .valueStream()))
                .hasSize(2)
                .allSatisfy(
                        action -> assertThat(action.path("Timezone").asText()).isEqualTo("America/New_York"));
    }

    private static JsonNode container(Stage stage, String name) {
        return Synthesised.resources(stage, "AWS::ECS::TaskDefinition")
                .flatMap(task ->
                        task.path("Properties").path("ContainerDefinitions").valueStream())
                .filter(container -> container.path("Name").asText().equals(name))
                .findFirst()
                .orElse(Synthesised.template(stage).path("no such container"));
    }
}
