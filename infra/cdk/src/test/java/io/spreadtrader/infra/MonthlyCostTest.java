package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MonthlyCostTest {
    @ParameterizedTest
    @EnumSource
    void nothing_that_costs_by_the_hour_is_there_without_being_asked_for(Stage stage) {
        for (String type :
                new String[] {"AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::ElasticLoadBalancingV2::LoadBalancer"}) {
            assertThat(Synthesised.resources(stage, type)).as(type).isEmpty();
        }
        assertThat(Synthesised.resources(stage, "AWS::EC2::VPCEndpoint"))
                .hasSize(2)
                .allSatisfy(endpoint -> assertThat(endpoint.path("Properties")
                                .path("VpcEndpointType")
                                .asText())
                        .isEqualTo("Gateway"));
        assertThat(Synthesised.resources(stage, "AWS::ECS::Service")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_stage_that_waits_costs_about_40_dollars_a_month(Stage stage) {
        Map<String, BigDecimal> costs = MonthlyCost.of(Synthesised.template(stage));
        assertThat(MonthlyCost.sum(costs)).as("at list prices").isLessThan(new BigDecimal("46.00"));
        // The first ten alarms, three dashboards and ten metrics of an account are free.
        costs.keySet().removeAll(Set.of("alarms", "dashboard", "own metrics"));
        assertThat(MonthlyCost.sum(costs)).isBetween(new BigDecimal("36.00"), new BigDecimal("40.00"));
    }

    @Test
    void nat_costs_what_its_description_says() {
        Map<String, BigDecimal> costs = MonthlyCost.of(Synthesised.withEveryFeature());
        assertThat(costs.get("NAT gateways")).isEqualByComparingTo("36.50");
        assertThat(MonthlyCost.of(Synthesised.template(Stage.DEV))).doesNotContainKey("NAT gateways");
    }

    @Test
    void the_table_in_the_readme_is_what_the_template_of_live_costs() throws IOException {
        Map<String, BigDecimal> costs = MonthlyCost.of(Synthesised.template(Stage.LIVE));
        StringBuilder table = new StringBuilder("| part | USD |\n|---|---:|\n");
        costs.forEach((part, cost) ->
                table.append("| ").append(part).append(" | ").append(cost).append(" |\n"));
        table.append("| **sum** | **").append(MonthlyCost.sum(costs)).append("** |\n");
        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }
}
