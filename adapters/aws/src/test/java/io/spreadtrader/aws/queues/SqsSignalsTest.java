package io.spreadtrader.aws.queues;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.port.SignalPublisherContract;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.localstack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsSignalsTest extends SignalPublisherContract {
    private static final SqsClient CLIENT = Embedded.clientsOf(Service.SQS).queues();

    private final String prefix = Embedded.newPrefix();
    private final Queues queues = Queues.create(CLIENT, prefix, Duration.ofSeconds(30));

    @Override
    protected SignalPublisher publisher() {
        return new SqsSignals(CLIENT, queues.signals());
    }

    private List<String> received(String url) {
        List<String> bodies = new ArrayList<>();
        while (true) {
            List<Message> messages = CLIENT.receiveMessage(
                            request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            if (messages.isEmpty()) {
                return bodies;
            }
            for (Message message : messages) {
                bodies.add(message.body());
                CLIENT.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
    }

    @Override
    protected List<Arrival> arrived() {
        List<SignalMessage> messages =
                received(queues.signals()).stream().map(SignalMessages::decoded).toList();
        List<Arrival> arrived = new ArrayList<>();
        for (SignalMessage message : messages) {
            if (message instanceof SignalMessage.ShardEnded ended) {
                List<Signal> signals = messages.stream()
                        .filter(SignalMessage.Arrived.class::isInstance)
                        .map(SignalMessage.Arrived.class::cast)
                        .filter(each -> each.runId().equals(ended.runId()) && isOf(ended, each.signal()))
                        .map(SignalMessage.Arrived::signal)
                        .sorted(Comparator.comparing(Signal::symbol))
                        .toList();
                assertThat(signals).hasSize(ended.signals());
                arrived.add(new Arrival(ended.runId(), ended.shard(), signals, new TreeMap<>(ended.rejected())));
            }
        }
        return arrived;
    }

    /** A signal does not say its shard; the contract's second shard has Microsoft, its first has not. */
    private static boolean isOf(SignalMessage.ShardEnded ended, Signal signal) {
        return switch (ended.shard()) {
            case "first" -> signal.symbol().ticker().equals("AAPL");
            case "second" -> signal.symbol().ticker().equals("MSFT");
            default -> true;
        };
    }

    @Test
    void a_shard_published_twice_within_five_minutes_arrives_once() {
        List<Signal> signals = List.of(aSignal("AAPL"), aSignal("MSFT"));
        publisher().publish("run", "shard", signals, Collections.emptySortedMap());
        publisher().publish("run", "shard", signals, Collections.emptySortedMap());

        assertThat(received(queues.signals())).hasSize(3);
    }

    @Test
    void more_signals_than_a_batch_takes_all_arrive() {
        List<Signal> signals =
                IntStream.range(0, 95).mapToObj(each -> aSignal("S" + each)).toList();
        publisher().publish("run", "shard", signals, Collections.emptySortedMap());

        assertThat(received(queues.signals())).hasSize(96);
    }

    @Test
    void batches_stay_within_the_queues_bytes() {
        List<ShardRequest> large = IntStream.range(0, 12)
                .mapToObj(each -> new ShardRequest("run", "x".repeat(60_000) + each, AT, List.of(Symbol.of("AAPL"))))
                .toList();
        new SqsScanRequests(CLIENT, queues.scanRequests()).request(large);

        assertThat(received(queues.scanRequests()).stream().map(ShardRequests::decoded))
                .containsExactlyInAnyOrderElementsOf(large);
    }

    @Test
    void making_the_queues_again_finds_them() {
        assertThat(Queues.create(CLIENT, prefix, Duration.ofSeconds(30))).isEqualTo(queues);
    }

    @Test
    void each_queue_has_its_dead_letter_queue() {
        String policy = CLIENT.getQueueAttributes(
                        request -> request.queueUrl(queues.signals()).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes()
                .get(QueueAttributeName.REDRIVE_POLICY);

        assertThat(policy).contains("signals-dead.fifo").contains("5");
    }
}
