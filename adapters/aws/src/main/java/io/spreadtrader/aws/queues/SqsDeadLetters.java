package io.spreadtrader.aws.queues;

import io.spreadtrader.core.port.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Counts what lies in queues of dead letters; SQS' counts are approximate, and right within a minute. */
public final class SqsDeadLetters implements DeadLetters {
    private final SqsClient client;
    private final List<String> queueUrls;

    public SqsDeadLetters(SqsClient client, List<String> queueUrls) {
        this.client = client;
        this.queueUrls = List.copyOf(queueUrls);
    }

    @Override
    public Map<String, Integer> depths() {
        Map<String, Integer> depths = new TreeMap<>();
        try {
            for (String url : queueUrls) {
                depths.put(url.substring(url.lastIndexOf('/') + 1), depth(url));
            }
        } catch (SdkException failed) {
            throw new QueueUnavailableException("counting dead letters failed", failed);
        }
        return depths;
    }

    private int depth(String url) {
        String count = client.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        return count == null ? 0 : Integer.parseInt(count);
    }
}
