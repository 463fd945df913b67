package io.spreadtrader.aws;

import io.spreadtrader.aws.alerts.Topics;
import io.spreadtrader.core.alert.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a deployable is told about its stage by variables named TRADER_...; each is read when first needed. */
public final class Environment {
    public static final String STAGE = "TRADER_STAGE";
    public static final String TABLE_PREFIX = "TRADER_TABLE_PREFIX";
    public static final String SCAN_REQUESTS_QUEUE_URL = "TRADER_SCAN_REQUESTS_QUEUE_URL";
    public static final String SIGNALS_QUEUE_URL = "TRADER_SIGNALS_QUEUE_URL";
    public static final String ARCHIVE_BUCKET = "TRADER_ARCHIVE_BUCKET";
    public static final String SMS_NUMBER = "TRADER_SMS_NUMBER";

    private final Map<String, String> variables;

    /** @param variables such as {@code System.getenv()} */
    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** @throws IllegalStateException naming the variable that is not set */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not set; this process cannot work without"));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The topics of the channels that have one. */
    public Topics topics() {
        Map<Channel, String> arns = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            optional("TRADER_" + channel + "_TOPIC_ARN").ifPresent(arn -> arns.put(channel, arn));
        }
        return new Topics(arns);
    }

    /** Numbers that get text messages directly; none: the topic's subscribers do. */
    public List<String> numbers() {
        return optional(SMS_NUMBER).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }
}
