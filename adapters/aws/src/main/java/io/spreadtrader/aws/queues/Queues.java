package io.spreadtrader.aws.queues;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Where a stage's queues are.
 *
 * @param scanRequests address of the queue of shards to scan; likewise the others
 * @param signals FIFO
 * @param schedulesDead where schedules that found nobody end
 */
public record Queues(
        String scanRequests, String scanRequestsDead, String signals, String signalsDead, String schedulesDead) {
    private static final int MAX_RECEIVE_COUNT = 5;
    private static final Duration DEAD_KEPT = Duration.ofDays(14);
    private static final String FIFO = ".fifo";

    /**
     * Makes the queues that do not exist yet, each with its dead-letter queue, where no template does: on the embedded
     * cloud and in tests.
     *
     * @param prefix what their names begin with
     * @param visibility how long a received message is left alone
     */
    public static Queues create(SqsClient client, String prefix, Duration visibility) {
        try {
            String scanRequestsDead = dead(client, prefix + "scan-requests-dead");
            String signalsDead = dead(client, prefix + "signals-dead" + FIFO);
            return new Queues(
                    live(client, prefix + "scan-requests", visibility, scanRequestsDead),
                    scanRequestsDead,
                    live(client, prefix + "signals" + FIFO, visibility, signalsDead),
                    signalsDead,
                    dead(client, prefix + "schedules-dead"));
        } catch (SdkException failed) {
            throw new QueueUnavailableException("making the queues failed", failed);
        }
    }

    private static String dead(SqsClient client, String name) {
        return made(
                client,
                name,
                Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, Long.toString(DEAD_KEPT.toSeconds())));
    }

    private static String live(SqsClient client, String name, Duration visibility, String deadUrl) {
        String deadArn = client.getQueueAttributes(
                        request -> request.queueUrl(deadUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return made(
                client,
                name,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(visibility.toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + deadArn + "\",\"maxReceiveCount\":" + MAX_RECEIVE_COUNT + "}"));
    }

    /** Asking for an existing queue with the same attributes gives its address. */
    private static String made(SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
        Map<QueueAttributeName, String> all = new HashMap<>(attributes);
        if (name.endsWith(FIFO)) {
            all.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        return client.createQueue(request -> request.queueName(name).attributes(all))
                .queueUrl();
    }
}
