package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a template costs a month while nothing is traded: us-east-1, 730 hours, list prices without free allowances.
 * Prices are of the design's date; AWS's own calculator has today's.
 */
final class MonthlyCost {
    private static final int HOURS = 730;
    private static final BigDecimal PUBLIC_ADDRESS = usd("0.005").multiply(BigDecimal.valueOf(HOURS));
    /** Storage, requests and logs of a system that waits: DynamoDB polled every second, days of bars, quiet logs. */
    private static final BigDecimal USE = usd("1.50");

    private MonthlyCost() {}

    /** USD by part, in the order of the table in the module's README, and no part that costs nothing. */
    static Map<String, BigDecimal> of(JsonNode template) {
        Map<String, BigDecimal> costs = new LinkedHashMap<>();
        for (JsonNode resource : template.path("Resources")) {
            if (type(resource).equals("AWS::ECS::TaskDefinition")) {
                JsonNode task = resource.path("Properties");
                costs.put(task.path("Family").asText().replaceAll(".*-", ""), task(task));
            }
        }
        put(costs, "public addresses", template, "AWS::ECS::Service", MonthlyCost::isPublic, PUBLIC_ADDRESS);
        put(
                costs,
                "NAT gateways",
                template,
                "AWS::EC2::NatGateway",
                usd("32.85").add(PUBLIC_ADDRESS));
        put(costs, "load balancers", template, "AWS::ElasticLoadBalancingV2::LoadBalancer", usd("16.43"));
        put(costs, "interface endpoints", template, "AWS::EC2::VPCEndpoint", MonthlyCost::isInterface, usd("14.60"));
        put(costs, "alarms", template, "AWS::CloudWatch::Alarm", usd("0.10"));
        put(costs, "dashboard", template, "AWS::CloudWatch::Dashboard", usd("3.00"));
        costs.put("own metrics", usd("0.30").multiply(BigDecimal.valueOf(OwnMetric.values().length)));
        put(costs, "keys", template, "AWS::KMS::Key", usd("1.00"));
        put(costs, "secrets", template, "AWS::SecretsManager::Secret", usd("0.40"));
        put(costs, "private domain", template, "AWS::ServiceDiscovery::PrivateDnsNamespace", usd("0.50"));
        costs.put("storage, requests, logs", USE);
        costs.values().removeIf(cost -> cost.signum() == 0);
        costs.replaceAll((part, cost) -> cost.setScale(2, RoundingMode.HALF_UP));
        return costs;
    }

    static BigDecimal sum(Map<String, BigDecimal> costs) {
        return costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of Fargate: a processor's and a gibibyte's price an hour, lower on arm. */
    private static BigDecimal task(JsonNode task) {
        boolean arm =
                task.path("RuntimePlatform").path("CpuArchitecture").asText().equals("ARM64");
        BigDecimal processor = usd(arm ? "0.03238" : "0.04048").multiply(share(task, "Cpu"));
        BigDecimal memory = usd(arm ? "0.00356" : "0.004445").multiply(share(task, "Memory"));
        return processor.add(memory).multiply(BigDecimal.valueOf(HOURS));
    }

    private static BigDecimal share(JsonNode task, String of) {
        return new BigDecimal(task.path(of).asText()).divide(BigDecimal.valueOf(1024), 4, RoundingMode.HALF_UP);
    }

    private static boolean isPublic(JsonNode service) {
        return service.path("NetworkConfiguration")
                .path("AwsvpcConfiguration")
                .path("AssignPublicIp")
                .asText()
                .equals("ENABLED");
    }

    /** For each of two availability zones. */
    private static boolean isInterface(JsonNode endpoint) {
        return !endpoint.path("VpcEndpointType").asText("Gateway").equals("Gateway");
    }

    private static void put(
            Map<String, BigDecimal> costs, String part, JsonNode template, String type, BigDecimal each) {
        put(costs, part, template, type, properties -> true, each);
    }

    private static void put(
            Map<String, BigDecimal> costs,
            String part,
            JsonNode template,
            String type,
            Predicate<JsonNode> counts,
            BigDecimal each) {
        long number = template.path("Resources")
                .valueStream()
                .filter(resource -> type(resource).equals(type))
                .filter(resource -> counts.test(resource.path("Properties")))
                .count();
        costs.put(part, each.multiply(BigDecimal.valueOf(number)));
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }
}
