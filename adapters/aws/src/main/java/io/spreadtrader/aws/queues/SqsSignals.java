package io.spreadtrader.aws.queues;

import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Publishes signals to a FIFO queue, a message each in its underlying's group, then the shard's end mark. */
public final class SqsSignals implements SignalPublisher {
    private final QueueSender sender;

    public SqsSignals(SqsClient client, String queueUrl) {
        this.sender = new QueueSender(client, queueUrl);
    }

    @Override
    public void publish(String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected) {
        List<SignalMessage> messages = new ArrayList<>();
        signals.forEach(signal -> messages.add(new SignalMessage.Arrived(runId, signal)));
        messages.add(new SignalMessage.ShardEnded(runId, shard, signals.size(), InputsDigest.of(signals), rejected));
        sender.send(messages.stream().map(SqsSignals::outgoing).toList());
    }

    private static QueueSender.Outgoing outgoing(SignalMessage message) {
        return new QueueSender.Outgoing(
                SignalMessages.encoded(message),
                SignalMessages.groupOf(message),
                SignalMessages.deduplicationId(message));
    }
}
