package io.spreadtrader.functions.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
    /** Messages are written {@code GROUP NUMBER}, with a {@code !} where handling fails. */
    @ParameterizedTest
    @CsvSource({
        "A1 A2 B1, ''",
        "A1! A2 B1, A1 A2",
        "A1 A2! A3 B1 A4, A2 A3 A4",
        "A1 B1! A2 B2 C1, B1 B2",
        "A1! B1 B2! C1 A2 B3 C2, A1 B2 A2 B3",
        "A1! A2! A3!, A1 A2 A3",
        "A1 B1 C1!, C1",
    })
    void ofEachGroupTheFirstFailureAndAllBehindItComeAgain(String messages, String expected) {
        BatchOutcome outcome = Batch.inOrderOfEachGroup(messages(messages), BatchTest::work);

        assertThat(String.join(" ", outcome.failedIds())).isEqualTo(expected);
        assertThat(outcome.handled() + outcome.failures().size())
                .isEqualTo(messages(messages).size());
    }

    @Test
    void nothingBehindAFailureOfItsGroupIsEvenTried() {
        List<String> tried = new ArrayList<>();
        Batch.inOrderOfEachGroup(messages("A1! A2 B1"), message -> {
            tried.add(message.id());
            work(message);
        });

        assertThat(tried).containsExactly("A1", "B1");
    }

    @Test
    void withoutOrderAFailureIsItsMessagesAlone() {
        BatchOutcome outcome = Batch.eachAlone(messages("A1! A2 B1!"), BatchTest::work);

        assertThat(outcome.failedIds()).containsExactly("A1", "B1");
        assertThat(outcome.failures().getFirst().reason()).contains("cannot handle A1");
    }

    @Test
    void readsWhatMattersOfAnEventAndAnswersWithTheFailures() throws IOException {
        String event = """
                {"Records":[
                 {"messageId":"m1","receiptHandle":"r","body":"{\\"a\\":[1]}","attributes":
                  {"ApproximateReceiveCount":"1","MessageGroupId":"AAA"},"messageAttributes":{"x":{"y":[1,2]}},
                  "md5OfBody":null,"eventSource":"aws:sqs"},
                 {"messageId":"m2","body":"two","attributes":{}}],"more":{"a":1}}
                """;
        List<QueueMessage> read = BatchEvents.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        BatchEvents.write(new BatchOutcome(1, List.of(new BatchOutcome.Failure("m2", "", "why"))), answer);

        assertThat(read)
                .containsExactly(new QueueMessage("m1", "AAA", "{\"a\":[1]}"), new QueueMessage("m2", "", "two"));
        assertThat(answer.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");
    }

    private static List<QueueMessage> messages(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> new QueueMessage(word.substring(0, 2), word.substring(0, 1), word))
                .toList();
    }

    private static void work(QueueMessage message) {
        if (message.body().endsWith("!")) {
            throw new IllegalStateException("cannot handle " + message.id());
        }
    }
}
