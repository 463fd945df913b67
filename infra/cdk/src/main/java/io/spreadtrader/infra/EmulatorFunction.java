package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One function as an emulator runs it: its zip from a parameter, its neighbours at addresses given. */
final class EmulatorFunction {
    private EmulatorFunction() {}

    static void fit(String id, ObjectNode properties, EmulatorSettings settings, List<String> strippings) {
        properties.set("Code", code(properties));
        ObjectNode variables = TemplateJson.object(TemplateJson.object(properties, "Environment"), "Variables");
        variables.set("TRADER_SCANNER_TARGET", TemplateJson.ref(EmulatorTemplate.SCANNER_TARGET));
        variables.set("TRADER_GATEWAY_TARGET", TemplateJson.ref(EmulatorTemplate.GATEWAY_TARGET));
        // The emulator has one address and it is given by AWS_ENDPOINT_URL.
        variables.remove("AWS_USE_DUALSTACK_ENDPOINT");
        settings.environment().forEach(variables::put);
        if (properties.remove("VpcConfig") != null) {
            properties.remove("Ipv6AllowedForDualStack");
            strippings.add(id + ": runs outside the network");
        }
        if (settings.runtime() == EmulatorSettings.FunctionRuntime.PROVIDED) {
            properties.put("Runtime", "provided.al2023");
            properties.remove("SnapStart");
            strippings.add(id + ": runs as provided.al2023 with the zip's own bootstrap");
        }
    }

    private static ObjectNode code(ObjectNode properties) {
        ObjectNode code = properties.objectNode();
        code.set("S3Bucket", TemplateJson.ref(EmulatorTemplate.ASSET_BUCKET));
        code.set("S3Key", TemplateJson.ref(EmulatorTemplate.ASSET_KEY));
        return code;
    }
}
