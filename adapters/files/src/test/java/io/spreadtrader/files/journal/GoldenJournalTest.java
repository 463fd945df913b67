package io.spreadtrader.files.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.store.Change;
import io.spreadtrader.json.ArbitraryRecords;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal written before, with one record of every kind, must stay readable. When a record changes its shape on
 * purpose, raise {@code JournalLine.SCHEMA_VERSION} once a release has written the old one, and write the sample anew
 * with {@code -Djournal.golden.write=true}, saying why in the commit.
 */
class GoldenJournalTest {
    private static final Path SAMPLE = Path.of("src/test/resources/journal/golden.jsonl");
    private static final RecordCodec CODEC = new RecordCodec();
    private static final Map<String, Class<?>> KINDS = Map.of("store", Change.class);

    @TempDir
    private Path folder;

    @Test
    void readsTheJournalOfBefore() throws IOException {
        if (Boolean.getBoolean("journal.golden.write")) {
            writeSample();
        }
        Path journal = folder.resolve("journal.jsonl");
        Files.copy(SAMPLE, journal);
        List<Object> read = new ArrayList<>();

        Journal.open(journal, CODEC, KINDS, entry -> read.addAll(entry.records()))
                .close();
        Path again = folder.resolve("again.jsonl");
        try (Journal written = Journal.open(again, CODEC, KINDS, _ -> {})) {
            read.forEach(each -> written.append("store", List.of(each)));
        }

        assertThat(names(read.stream().map(Object::getClass)))
                .isEqualTo(names(Stream.of(Change.class.getPermittedSubclasses())));
        assertThat(again).hasSameTextualContentAs(SAMPLE);
    }

    /** Runs did not yet know how many signals their shards announced. */
    @Test
    void readsAJournalFromBeforeAComponentWasAdded() throws IOException {
        Path journal = folder.resolve("journal.jsonl");
        Files.copy(SAMPLE.resolveSibling("before-signal-counts.jsonl"), journal);
        List<Object> read = new ArrayList<>();

        Journal.open(journal, CODEC, KINDS, entry -> read.addAll(entry.records()))
                .close();

        assertThat(names(read.stream().map(Object::getClass)))
                .isEqualTo(names(Stream.of(Change.class.getPermittedSubclasses())
                        // No comparison left anything in a journal then.
                        .filter(kind -> kind != Change.UpdateDifferences.class)));
        assertThat(read)
                .filteredOn(Change.OpenRun.class::isInstance)
                .extracting(each -> ((Change.OpenRun) each).run().signalsByShard())
                .containsExactly(Map.of());
    }

    private static TreeSet<String> names(Stream<Class<?>> types) {
        TreeSet<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    private static List<Object> sampleRecords() {
        List<Object> records = new ArrayList<>();
        for (Class<?> type : Change.class.getPermittedSubclasses()) {
            records.add(new ArbitraryRecords(1).of(type));
        }
        return records;
    }

    private static void writeSample() throws IOException {
        Files.createDirectories(SAMPLE.getParent());
        Files.deleteIfExists(SAMPLE);
        try (Journal journal = Journal.open(SAMPLE, CODEC, KINDS, _ -> {})) {
            sampleRecords().forEach(each -> journal.append("store", List.of(each)));
        }
    }
}
