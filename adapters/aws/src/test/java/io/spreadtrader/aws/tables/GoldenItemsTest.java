package io.spreadtrader.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.GoldenFile;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.json.ArbitraryRecords;
import io.spreadtrader.json.DecodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items written before, one of every kind, must stay readable; {@link GoldenFile} tells how a sample is renewed. */
class GoldenItemsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/items");

    @Test
    void reads_the_items_of_before() {
        for (ItemKind<?> kind : ItemKind.ALL) {
            check(kind);
        }
    }

    private static <T> void check(ItemKind<T> kind) {
        String name = kind.type().getSimpleName();
        T sample = kind.type().cast(new ArbitraryRecords(1).of(kind.type()));
        GoldenFile golden = new GoldenFile(FOLDER.resolve(name + ".json"));
        String text = golden.text(
                () -> kind.encoded(name, sample).get(Attributes.BODY).s());

        T read = kind.decoded(item(text));

        assertThat(kind.encoded(name, read).get(Attributes.BODY).s()).as(name).isEqualTo(text);
    }

    private static Map<String, AttributeValue> item(String body) {
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put("schemaVersion", AttributeValue.fromN("1"));
        item.put("body", AttributeValue.fromS(body));
        return item;
    }

    @Test
    void a_runs_end_marks_and_outcome_are_attributes_of_these_names() {
        Map<String, AttributeValue> item =
                item(new GoldenFile(FOLDER.resolve("ScanRun.opened.json")).text(() -> ItemKind.RUN
                        .encoded("run", io.spreadtrader.core.store.BooksBuilder.aRun("run", "a", "b"))
                        .get(Attributes.BODY)
                        .s()));
        item.put("ended", AttributeValue.fromSs(java.util.List.of("a")));
        item.put("counts", AttributeValue.fromM(Map.of("a", AttributeValue.fromN("3"))));
        item.put("decided", AttributeValue.fromBool(true));

        assertThat(ItemKind.RUN.decoded(item))
                .isEqualTo(io.spreadtrader.core.store.BooksBuilder.aRun("run", "a", "b")
                        .withEnded("a", 3)
                        .withDecided());
    }

    @Test
    void the_lease_keeps_its_attributes() {
        assertThat(DynamoLease.decoded(Map.of(
                        "schemaVersion", AttributeValue.fromN("1"),
                        "holder", AttributeValue.fromS("gateway"),
                        "epoch", AttributeValue.fromN("7"),
                        "beat", AttributeValue.fromN("42"))))
                .isEqualTo(new LeaseRecord("gateway", 7, 42));
    }

    @Test
    void the_lease_says_how_its_holder_stands_with_the_broker() {
        LeaseRecord record = new LeaseRecord("gateway", 7, 42, BrokerCondition.DELAYED_DATA);
        assertThat(DynamoLease.decoded(DynamoLease.encoded(record))).isEqualTo(record);
        Map<String, AttributeValue> later = DynamoLease.encoded(record);
        later.put("condition", AttributeValue.fromS("ON_THE_MOON"));
        assertThat(DynamoLease.decoded(later).condition().mayTrade()).isFalse();
    }

    @Test
    void an_item_of_a_later_version_is_refused_with_both_versions() {
        Map<String, AttributeValue> later = item("{}");
        later.put("schemaVersion", AttributeValue.fromN("2"));

        assertThatThrownBy(() -> ItemKind.DAY.decoded(later))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("reads 1");
    }
}
