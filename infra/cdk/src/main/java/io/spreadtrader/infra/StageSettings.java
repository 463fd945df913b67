package io.spreadtrader.infra;

import java.util.Map;
import java.util.Set;

/**
 * What a stage's stack is made from.
 *
 * @param features what it has beyond the default
 * @param recipients who is subscribed to a channel's topic, by channel: an address for email, a number for SMS. A
 *     Slack webhook cannot subscribe: it neither confirms nor reads what SNS sends
 */
public record StageSettings(Stage stage, Set<Feature> features, Map<AlertTopic, String> recipients) {
    public StageSettings {
        features = Set.copyOf(features);
        recipients = Map.copyOf(recipients);
        if (recipients.containsKey(AlertTopic.SLACK)) {
            throw new IllegalArgumentException("A Slack webhook cannot subscribe to a topic: connect the topic to Slack"
                    + " with Amazon Q Developer in chat applications, or with a function of yours.");
        }
    }

    /** The stage as it is without being asked for more. */
    public static StageSettings of(Stage stage) {
        return new StageSettings(stage, Set.of(), Map.of());
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** What every name in the account begins with, as the deployables know it from {@code TRADER_TABLE_PREFIX}. */
    public String prefix() {
        return stackName() + "-";
    }

    public String stackName() {
        return "spread-trader-" + stage.id();
    }

    /** The private domain its services are found in. */
    String domain() {
        return stackName() + ".internal";
    }

    String logGroup(String part) {
        return "/spread-trader/" + stage.id() + "/" + part;
    }

    /** Where its own metrics are. */
    String metrics() {
        return "SpreadTrader/" + stage.id();
    }
}
