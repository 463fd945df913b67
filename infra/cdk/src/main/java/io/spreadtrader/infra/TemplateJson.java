package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates as trees of JSON. */
final class TemplateJson {
    static final JsonMapper MAPPER = new JsonMapper();

    private TemplateJson() {}

    static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object of that name, made where there is none. */
    static ObjectNode object(ObjectNode parent, String name) {
        return parent.withObjectProperty(name);
    }

    static ObjectNode ref(String name) {
        return JsonNodeFactory.instance.objectNode().put("Ref", name);
    }

    /**
     * Takes every property out that refers to a resource that is gone, up to the property of the resource it stands
     * in, and every dependency on it.
     */
    static void forgetReferences(ObjectNode resources, Set<String> gone, List<String> strippings) {
        for (Map.Entry<String, JsonNode> resource : resources.properties()) {
            ObjectNode body = (ObjectNode) resource.getValue();
            forgetDependencies(body, gone);
            ObjectNode properties = object(body, "Properties");
            for (String name :
                    properties.propertyStream().map(Map.Entry::getKey).toList()) {
                if (refers(properties.path(name), gone)) {
                    properties.remove(name);
                    strippings.add(resource.getKey() + ": " + name + " refers to what is left out");
                }
            }
        }
    }

    private static void forgetDependencies(ObjectNode body, Set<String> gone) {
        JsonNode dependencies = body.path("DependsOn");
        if (dependencies.isTextual() && gone.contains(dependencies.asText())) {
            body.remove("DependsOn");
        } else if (dependencies instanceof ArrayNode several) {
            List<JsonNode> left = new ArrayList<>();
            several.forEach(dependency -> {
                if (!gone.contains(dependency.asText())) {
                    left.add(dependency);
                }
            });
            several.removeAll().addAll(left);
        }
    }

    private static boolean refers(JsonNode node, Set<String> gone) {
        if (gone.contains(node.path("Ref").asText())
                || gone.contains(node.path("Fn::GetAtt").path(0).asText())) {
            return true;
        }
        for (JsonNode child : node) {
            if (refers(child, gone)) {
                return true;
            }
        }
        return false;
    }
}
