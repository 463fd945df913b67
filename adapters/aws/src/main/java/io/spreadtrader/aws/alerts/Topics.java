package io.spreadtrader.aws.alerts;

import io.spreadtrader.core.alert.Channel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The names (ARNs) of a stage's topics.
 *
 * @param arns of each channel that has one
 */
public record Topics(Map<Channel, String> arns) {
    public Topics {
        arns = Map.copyOf(arns);
    }

    /**
     * Makes a topic for each channel that has none yet, where no template does: on the embedded cloud and in tests.
     *
     * @param prefix what their names begin with
     */
    public static Topics create(SnsClient client, String prefix) {
        Map<Channel, String> arns = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            String name = prefix + "alerts-" + channel.name().toLowerCase(Locale.ROOT);
            arns.put(channel, client.createTopic(request -> request.name(name)).topicArn());
        }
        return new Topics(arns);
    }
}
