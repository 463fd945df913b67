package io.spreadtrader.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.functions.batch.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A function that throws in the middle of a batch, between its queue and its dead letters. */
class EventSourceTest {
    @Test
    void aPoisonedGroupEndsAmongTheDeadLettersAndHoldsUpNoOther() {
        try (LocalServices services = LocalServices.start(Optional.empty())) {
            SqsClient client = services.queues();
            String queue = services.queueAddresses().signals();
            send(client, queue, "sick", "poison");
            send(client, queue, "sick", "behind");
            send(client, queue, "healthy", "one");
            send(client, queue, "healthy", "two");
            List<String> handled = new ArrayList<>();
            EventSource source = new EventSource(
                    client,
                    queue,
                    messages -> Batch.inOrderOfEachGroup(messages, message -> {
                        if (message.body().equals("poison")) {
                            throw new IllegalArgumentException("cannot be read");
                        }
                        handled.add(message.body());
                    }));

            assertThat(source.drain()).isTrue();

            assertThat(handled).filteredOn(body -> !body.equals("behind")).containsExactly("one", "two");
            assertThat(handled).as("none is handled twice").doesNotHaveDuplicates();
            assertThat(EventSource.waiting(client, services.queueAddresses().signalsDead()))
                    .isPositive();
            assertThat(source.drain()).as("anything left").isFalse();
        }
    }

    private static void send(SqsClient client, String queue, String group, String body) {
        client.sendMessage(message -> message.queueUrl(queue)
                .messageGroupId(group)
                .messageDeduplicationId(group + body)
                .messageBody(body));
    }
}
