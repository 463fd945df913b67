package io.spreadtrader.aws.queues;

import io.spreadtrader.core.scan.ScanRequests;
import io.spreadtrader.core.scan.ShardRequest;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hands shards to the scanning functions through a queue. */
public final class SqsScanRequests implements ScanRequests {
    private final QueueSender sender;

    public SqsScanRequests(SqsClient client, String queueUrl) {
        this.sender = new QueueSender(client, queueUrl);
    }

    @Override
    public void request(List<ShardRequest> shards) {
        sender.send(shards.stream()
                .map(shard -> new QueueSender.Outgoing(ShardRequests.encoded(shard), null, null))
                .toList());
    }
}
