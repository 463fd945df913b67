package io.spreadtrader.local.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables of every deployable, as the local cloud makes them. */
final class CloudVariables {
    /** A number nobody has: those beginning with 555-01 are kept for fiction. */
    static final String SMS_NUMBER = "+12025550123";

    private CloudVariables() {}

    /** Where the emulated services are and as whom they are asked. */
    static Map<String, String> services(String endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint,
                "AWS_REGION", CloudClients.REGION,
                "AWS_ACCESS_KEY_ID", CloudClients.KEY,
                "AWS_SECRET_ACCESS_KEY", CloudClients.KEY);
    }

    /** What the template cannot know: that market time is the gateway's, and where the emulated services are. */
    static Map<String, String> functions(String endpoint) {
        Map<String, String> variables = new TreeMap<>(services(endpoint));
        variables.put("TRADER_MARKET_CLOCK", "gateway");
        variables.put("TRADER_BROKER", "simulated");
        variables.put("TRADER_SMS_NUMBER", SMS_NUMBER);
        return variables;
    }

    /** A service on these ports of loopback, told of the stack by its outputs. */
    static Map<String, String> service(CloudState state, int http, int grpc) {
        Map<String, String> variables = new TreeMap<>(services(state.endpoint()));
        variables.put("TRADER_STAGE", state.output("Stage"));
        variables.put("TRADER_TABLE_PREFIX", state.output("TablePrefix"));
        variables.put("TRADER_ARCHIVE_BUCKET", state.output("ArchiveBucket"));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        variables.put("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1");
        variables.put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(grpc));
        return variables;
    }

    /** The gateway's, with the simulated exchange inside it. */
    static Map<String, String> gateway(CloudState state, int http, int grpc, Path exchange) {
        Map<String, String> variables = service(state, http, grpc);
        variables.put("TRADER_BROKER", "simulated");
        variables.put("TRADER_STATE_DIRECTORY", exchange.toString());
        variables.put("TRADER_SEED", Long.toString(state.plan().seed()));
        variables.put("TRADER_SIMULATION_FROM", state.plan().firstDay().toString());
        variables.put("TRADER_SIMULATION_DAYS", Integer.toString(state.plan().days()));
        variables.put("TRADER_SIMULATION_SYMBOLS", Integer.toString(state.plan().symbols()));
        variables.put("TRADER_EMAIL_TOPIC_ARN", state.output("EmailTopicArn"));
        variables.put("TRADER_SLACK_TOPIC_ARN", state.output("SlackTopicArn"));
        variables.put("TRADER_SMS_TOPIC_ARN", state.output("SmsTopicArn"));
        variables.put("TRADER_SMS_NUMBER", SMS_NUMBER);
        return variables;
    }
}
