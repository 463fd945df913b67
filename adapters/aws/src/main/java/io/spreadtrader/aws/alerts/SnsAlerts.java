package io.spreadtrader.aws.alerts;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.port.AlertSender;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** Sends alerts through a topic for each channel; text messages to given numbers directly where there are any. */
public final class SnsAlerts implements AlertSender {
    private final SnsClient client;
    private final Topics topics;
    private final List<String> numbers;
    private final Consumer<String> complaints;

    /**
     * Sends to these.
     *
     * @param numbers telephone numbers for {@link Channel#SMS}, such as {@code +12025550123}; none: its topic is used
     * @param complaints told in one line why something was not sent
     */
    public SnsAlerts(SnsClient client, Topics topics, List<String> numbers, Consumer<String> complaints) {
        this.client = client;
        this.topics = topics;
        this.numbers = List.copyOf(numbers);
        this.complaints = complaints;
    }

    @Override
    public boolean send(Alert alert, int collapsed, Channel channel) {
        try {
            return (channel == Channel.SMS && !numbers.isEmpty())
                    ? sendToNumbers(alert, collapsed)
                    : sendToTopic(alert, collapsed, channel, topics.arns().get(channel));
        } catch (SdkException failed) {
            complaints.accept(channel + " did not take alert " + alert.id() + ": "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given"));
            return false;
        }
    }

    /** True when one number took it: the others would get it again with every retry. */
    private boolean sendToNumbers(Alert alert, int collapsed) {
        String text = AlertText.brief(alert, collapsed);
        boolean taken = false;
        for (String number : numbers) {
            try {
                client.publish(request -> request.phoneNumber(number).message(text));
                taken = true;
            } catch (SdkException failed) {
                complaints.accept("a number ending in " + number.substring(Math.max(0, number.length() - 2))
                        + " did not take alert " + alert.id() + ": "
                        + String.valueOf(failed.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("no reason given"));
            }
        }
        return taken;
    }

    private boolean sendToTopic(Alert alert, int collapsed, Channel channel, @Nullable String arn) {
        if (arn == null) {
            complaints.accept("there is no topic for " + channel + ": alert " + alert.id() + " is not sent there");
            return false;
        }
        String text = channel == Channel.SMS ? AlertText.brief(alert, collapsed) : AlertText.full(alert, collapsed);
        client.publish(request ->
                request.topicArn(arn).subject(AlertText.subject(alert)).message(text));
        return true;
    }
}
