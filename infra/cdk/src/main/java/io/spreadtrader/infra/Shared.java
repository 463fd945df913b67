package io.spreadtrader.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;

/** What several parts of a stack are wired to. */
record Shared(StageSettings settings, Network network, Tables tables, Queues queues, Topics topics, Archive archive) {
    static final int GRPC_PORT = 9000;
    static final int HTTP_PORT = 8080;

    Permissions permissions() {
        return new Permissions(tables, archive, topics);
    }

    String stackPrefix() {
        return settings.prefix();
    }

    /** By its name, where asking the function itself would make a circle. */
    static String functionArn(String name) {
        return "arn:" + Aws.PARTITION + ":lambda:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":function:" + name;
    }

    /** The environment every deployable reads. */
    Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("TRADER_STAGE", settings.stage().id());
        variables.put("TRADER_TABLE_PREFIX", settings.prefix());
        variables.put("TRADER_SCAN_REQUESTS_QUEUE_URL", queues.scanRequests().getQueueUrl());
        variables.put("TRADER_SIGNALS_QUEUE_URL", queues.signals().getQueueUrl());
        for (AlertTopic channel : AlertTopic.values()) {
            variables.put(channel.variable(), topics.topic(channel).getTopicArn());
        }
        variables.put("TRADER_ARCHIVE_BUCKET", archive.bucket().getBucketName());
        variables.put("TRADER_SCANNER_TARGET", target("scanner"));
        variables.put("TRADER_GATEWAY_TARGET", target("gateway"));
        return variables;
    }

    private String target(String service) {
        return "dns:///" + service + "." + settings.domain() + ":" + GRPC_PORT;
    }
}
