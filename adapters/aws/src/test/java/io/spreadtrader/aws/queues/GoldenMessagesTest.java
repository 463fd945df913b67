package io.spreadtrader.aws.queues;

import static io.spreadtrader.core.store.BooksBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.GoldenFile;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.json.DecodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages sent before must stay readable; {@link GoldenFile} tells how a sample is renewed. */
class GoldenMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/messages");
    private static final SignalMessage ARRIVED = new SignalMessage.Arrived("2026-01-05#15:00", aSignal("BRK.B"));
    private static final SignalMessage ENDED = new SignalMessage.ShardEnded(
            "2026-01-05#15:00", "003", 1, "0123456789abcdef", Map.of(Symbol.of("TSLA"), "UNEXPLAINED_SPLIT: 3 for 1"));
    private static final ShardRequest REQUEST = new ShardRequest(
            "2026-01-05#15:00", "003", BooksBuilder.AT, List.of(Symbol.of("AAPL"), Symbol.of("BRK.B")));

    @Test
    void reads_the_messages_of_before() {
        assertThat(SignalMessages.decoded(sample("Arrived", SignalMessages.encoded(ARRIVED))))
                .isEqualTo(ARRIVED);
        assertThat(SignalMessages.decoded(sample("ShardEnded", SignalMessages.encoded(ENDED))))
                .isEqualTo(ENDED);
        assertThat(ShardRequests.decoded(sample("ShardRequest", ShardRequests.encoded(REQUEST))))
                .isEqualTo(REQUEST);
    }

    private static String sample(String name, String written) {
        return new GoldenFile(FOLDER.resolve(name + ".json")).text(() -> written);
    }

    @Test
    void what_is_no_message_is_refused() {
        String whole = ShardRequests.encoded(REQUEST);
        for (String broken : List.of(
                "",
                "hello",
                "{}",
                whole.replace("\"schemaVersion\":1", "\"schemaVersion\":2"),
                whole.substring(0, whole.length() - 1),
                whole + "x",
                SignalMessages.encoded(ARRIVED))) {
            assertThatThrownBy(() -> ShardRequests.decoded(broken)).as(broken).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void signals_of_one_underlying_share_a_group_and_end_marks_stand_alone() {
        assertThat(SignalMessages.groupOf(ARRIVED)).isEqualTo("BRK.B");
        assertThat(SignalMessages.groupOf(ENDED)).isEqualTo("2026-01-05#15:00#003");
        assertThat(SignalMessages.deduplicationId(ARRIVED))
                .hasSize(64)
                .isNotEqualTo(SignalMessages.deduplicationId(ENDED));
    }
}
