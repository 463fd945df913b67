package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A template as an emulator can deploy it: what it does not support is taken out and named, what it cannot know
 * (addresses of scanner and gateway, where the functions' zip is) becomes a parameter, everything else stays.
 *
 * @param template ready for CloudFormation
 * @param strippings what was taken out or changed, a line each
 */
public record EmulatorTemplate(ObjectNode template, List<String> strippings) {
    /** Parameters the caller gives. */
    public static final String ASSET_BUCKET = "AssetBucket";

    public static final String ASSET_KEY = "AssetKey";
    public static final String SCANNER_TARGET = "ScannerTarget";
    public static final String GATEWAY_TARGET = "GatewayTarget";

    /** Types MiniStack 1.5.33 does not know; a template that has one is rolled back. */
    private static final List<String> UNSUPPORTED = List.of(
            "AWS::ApplicationAutoScaling::",
            "AWS::EC2::EgressOnlyInternetGateway",
            "AWS::EC2::EIP",
            "AWS::EC2::FlowLog",
            "AWS::EC2::NatGateway",
            "AWS::EC2::SecurityGroupEgress",
            "AWS::EC2::SecurityGroupIngress",
            "AWS::EC2::VPCCidrBlock",
            "Custom::");
    /** A route is nothing without the way it leads. */
    private static final List<String> WAYS = List.of("EgressOnlyInternetGatewayId", "NatGatewayId");

    public EmulatorTemplate {
        strippings = List.copyOf(strippings);
    }

    /** Makes the emulator's template of a stage's; the stage's is left as it is. */
    public static EmulatorTemplate of(JsonNode stage, EmulatorSettings settings) {
        ObjectNode template = stage.deepCopy();
        List<String> strippings = new ArrayList<>();
        ObjectNode resources = TemplateJson.object(template, "Resources");
        TreeSet<String> gone = strip(resources, strippings);
        TemplateJson.forgetReferences(resources, gone, strippings);
        template.remove(List.of("Rules", "Conditions"));
        TemplateJson.object(template, "Parameters").remove("BootstrapVersion");
        addParameters(template);
        resources.forEach(resource -> ((ObjectNode) resource).remove("Metadata"));
        resources.properties().forEach(resource -> fit(resource, settings, strippings));
        return new EmulatorTemplate(template, strippings);
    }

    private static TreeSet<String> strip(ObjectNode resources, List<String> strippings) {
        TreeSet<String> gone = new TreeSet<>();
        for (Map.Entry<String, JsonNode> resource : resources.properties()) {
            String type = resource.getValue().path("Type").asText();
            if (UNSUPPORTED.stream().anyMatch(type::startsWith) || leadsNowhere(type, resource.getValue())) {
                gone.add(resource.getKey());
                strippings.add(resource.getKey() + ": " + type + " is left out");
            }
        }
        resources.remove(gone);
        return gone;
    }

    private static boolean leadsNowhere(String type, JsonNode resource) {
        return type.equals("AWS::EC2::Route") && WAYS.stream().anyMatch(resource.path("Properties")::has);
    }

    private static void addParameters(ObjectNode template) {
        ObjectNode parameters = TemplateJson.object(template, "Parameters");
        Stream.of(ASSET_BUCKET, ASSET_KEY, SCANNER_TARGET, GATEWAY_TARGET)
                .forEach(name -> parameters.putObject(name).put("Type", "String"));
    }

    private static void fit(Map.Entry<String, JsonNode> resource, EmulatorSettings settings, List<String> strippings) {
        ObjectNode properties = TemplateJson.object((ObjectNode) resource.getValue(), "Properties");
        switch (resource.getValue().path("Type").asText()) {
            case "AWS::Lambda::Function" -> EmulatorFunction.fit(resource.getKey(), properties, settings, strippings);
            case "AWS::Scheduler::Schedule" ->
                fitSchedule(resource.getKey(), properties, settings.schedules(), strippings);
            case "AWS::EC2::Subnet" -> {
                properties.remove(List.of("Ipv6CidrBlock", "AssignIpv6AddressOnCreation"));
                strippings.add(resource.getKey() + ": IPv6 is left out");
            }
            default -> {}
        }
    }

    private static void fitSchedule(
            String id, ObjectNode properties, EmulatorSettings.Timing timing, List<String> strippings) {
        properties.put("ScheduleExpressionTimezone", "UTC");
        if (timing == EmulatorSettings.Timing.EVERY_MINUTE) {
            properties.put("ScheduleExpression", "rate(1 minute)");
        }
        strippings.add(id + ": fires in UTC at "
                + properties.path("ScheduleExpression").asText());
    }
}
