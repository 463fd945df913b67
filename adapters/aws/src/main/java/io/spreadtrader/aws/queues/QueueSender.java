package io.spreadtrader.aws.queues;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Sends messages in as few batches as the queue's limits allow, and again what it did not take. */
final class QueueSender {
    private static final int MESSAGES_AT_ONCE = 10;
    /** The limit every queue ever had; newer ones take more. */
    static final int BYTES_AT_ONCE = 256 * 1024;

    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 25;

    private final SqsClient client;
    private final String url;

    QueueSender(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /**
     * A message.
     *
     * @param group of a FIFO queue; null on others
     */
    record Outgoing(
            String body, @Nullable String group, @Nullable String deduplicationId) {
        int bytes() {
            return body.getBytes(StandardCharsets.UTF_8).length;
        }

        SendMessageBatchRequestEntry entry(int number) {
            return SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(number))
                    .messageBody(body)
                    .messageGroupId(group)
                    .messageDeduplicationId(deduplicationId)
                    .build();
        }
    }

    /**
     * All of them, in this order.
     *
     * @throws QueueUnavailableException when some could not be sent; sending all again does no harm
     */
    void send(List<Outgoing> messages) {
        List<Outgoing> batch = new ArrayList<>();
        int bytes = 0;
        for (Outgoing message : messages) {
            int size = message.bytes();
            if (size > BYTES_AT_ONCE) {
                throw new IllegalArgumentException("a message of " + size + " bytes; a queue takes " + BYTES_AT_ONCE);
            }
            if (batch.size() == MESSAGES_AT_ONCE || bytes + size > BYTES_AT_ONCE) {
                sendBatch(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(message);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            sendBatch(batch);
        }
    }

    private void sendBatch(List<Outgoing> batch) {
        List<SendMessageBatchRequestEntry> left = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            left.add(batch.get(i).entry(i));
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<BatchResultErrorEntry> failed = tried(left);
            if (failed.isEmpty()) {
                return;
            }
            refuseOurFaults(failed);
            Set<String> again = failed.stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
            left = left.stream().filter(entry -> again.contains(entry.id())).toList();
            LockSupport.parkNanos((FIRST_PAUSE_MILLIS << attempt) * 1_000_000);
        }
        throw new QueueUnavailableException(
                left.size() + " of " + batch.size() + " messages were not taken in " + TRIES + " tries");
    }

    private List<BatchResultErrorEntry> tried(List<SendMessageBatchRequestEntry> entries) {
        try {
            SendMessageBatchResponse answer =
                    client.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
            return answer.failed();
        } catch (SdkException failed) {
            throw new QueueUnavailableException("sending " + entries.size() + " messages failed", failed);
        }
    }

    /** What is wrong with a message itself stays wrong. */
    private static void refuseOurFaults(List<BatchResultErrorEntry> failed) {
        for (BatchResultErrorEntry entry : failed) {
            if (Boolean.TRUE.equals(entry.senderFault())) {
                throw new IllegalArgumentException(
                        "the queue refuses a message: " + entry.code() + " (" + entry.message() + ")");
            }
        }
    }
}
