package io.spreadtrader.local.cloud;

import io.spreadtrader.core.alert.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue subscribed to every topic: what reaches it has been delivered, not only accepted. */
final class Witness {
    private static final String NAME = "local-cloud-witness";
    private static final int BATCH = 10;

    private Witness() {}

    /** @return the queue's address */
    static String subscribe(SnsClient topics, SqsClient queues, CloudState state) {
        String queue = queues.createQueue(request -> request.queueName(NAME)).queueUrl();
        String arn = queues.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        for (Channel channel : Channel.values()) {
            topics.subscribe(request ->
                    request.topicArn(topic(state, channel)).protocol("sqs").endpoint(arn));
        }
        return queue;
    }

    private static String topic(CloudState state, Channel channel) {
        String name = channel.name();
        return state.output(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + "TopicArn");
    }

    /** Takes everything that has arrived, counted by channel. */
    static Map<Channel, Integer> heard(SqsClient queues, CloudState state) {
        Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
        for (List<Message> some = receive(queues, state); !some.isEmpty(); some = receive(queues, state)) {
            for (Message message : some) {
                for (Channel channel : Channel.values()) {
                    if (message.body().contains(topic(state, channel))) {
                        counts.merge(channel, 1, Integer::sum);
                    }
                }
                queues.deleteMessage(
                        request -> request.queueUrl(state.witnessQueue()).receiptHandle(message.receiptHandle()));
            }
        }
        return counts;
    }

    private static List<Message> receive(SqsClient queues, CloudState state) {
        return queues.receiveMessage(
                        request -> request.queueUrl(state.witnessQueue()).maxNumberOfMessages(BATCH))
                .messages();
    }
}
