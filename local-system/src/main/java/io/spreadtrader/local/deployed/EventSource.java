package io.spreadtrader.local.deployed;

import io.spreadtrader.functions.batch.BatchOutcome;
import io.spreadtrader.functions.batch.QueueMessage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Hands a queue's messages to a function in batches, as Lambda's event source does, and deletes what was handled. What
 * failed becomes visible again at once and ends among the dead letters after as many tries as its queue allows.
 */
final class EventSource {
    private static final int BATCH = 10;

    private final SqsClient client;
    private final String queue;
    private final Function<List<QueueMessage>, BatchOutcome> function;

    EventSource(SqsClient client, String queue, Function<List<QueueMessage>, BatchOutcome> function) {
        this.client = client;
        this.queue = queue;
        this.function = function;
    }

    /**
     * Until nothing is left to receive.
     *
     * @return whether there was anything
     */
    boolean drain() {
        boolean any = false;
        for (List<Message> batch = receive(); !batch.isEmpty(); batch = receive()) {
            any = true;
            handle(batch);
        }
        return any;
    }

    private List<Message> receive() {
        return client.receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(BATCH)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages();
    }

    private void handle(List<Message> batch) {
        BatchOutcome outcome = function.apply(batch.stream()
                .map(message -> new QueueMessage(
                        message.messageId(),
                        message.attributes().getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, ""),
                        message.body()))
                .toList());
        Set<String> failed = Set.copyOf(outcome.failedIds());
        List<DeleteMessageBatchRequestEntry> handled = batch.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        if (!handled.isEmpty()) {
            client.deleteMessageBatch(request -> request.queueUrl(queue).entries(handled));
        }
        batch.stream()
                .filter(message -> failed.contains(message.messageId()))
                .forEach(message -> client.changeMessageVisibility(request -> request.queueUrl(queue)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)));
    }

    /** How many messages wait in this queue, such as a dead-letter queue. */
    static int waiting(SqsClient client, String queue) {
        return Integer.parseInt(client.getQueueAttributes(request ->
                        request.queueUrl(queue).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }
}
