package io.spreadtrader.files.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.files.InputException;
import io.spreadtrader.json.ArbitraryRecords;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final RecordCodec CODEC = new RecordCodec();
    private static final Map<String, Class<?>> KINDS = Map.of("store", Change.class, "exchange", BrokerEvent.class);

    @TempDir
    private Path folder;

    private final ArbitraryRecords arbitrary = new ArbitraryRecords(3);

    @Test
    void replaysWhatSeveralWritersAppendedInOneOrder() {
        List<JournalEntry> written = write(20);

        assertThat(replayed()).isEqualTo(written);
    }

    @Test
    void goesOnAfterTheLastEntry() {
        List<JournalEntry> written = new ArrayList<>(write(3));
        try (Journal journal = open(new ArrayList<>())) {
            assertThat(journal.lastSequence()).isEqualTo(3);
            assertThat(journal.tornBytes()).isZero();
            JournalEntry next = entry(4);
            assertThat(journal.append(next.kind(), next.records())).isEqualTo(4);
            written.add(next);
        }

        assertThat(replayed()).isEqualTo(written);
    }

    @Test
    void losesNothingButTheLastEntryWhereverTheFileBreaksOff() throws IOException {
        List<JournalEntry> written = write(4);
        byte[] whole = Files.readAllBytes(file());
        int lastStart = lastLineStart(whole);
        for (int length = lastStart; length < whole.length; length += 1 + length % 13) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThat(replayed()).isEqualTo(written.subList(0, 3));
            assertThat(Files.size(file())).isEqualTo(lastStart);
        }
    }

    @Test
    void appendsCleanlyAfterATornEntry() throws IOException {
        List<JournalEntry> written = new ArrayList<>(write(3));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 5));

        try (Journal journal = open(new ArrayList<>())) {
            assertThat(journal.tornBytes()).isPositive();
            journal.append(written.get(2).kind(), written.get(2).records());
        }

        assertThat(replayed()).isEqualTo(written);
    }

    @Test
    void cutsOffABlockThatNeverReachedTheDisk() throws IOException {
        List<JournalEntry> written = write(3);
        byte[] whole = Files.readAllBytes(file());
        Arrays.fill(whole, lastLineStart(whole) + 20, whole.length - 1, (byte) 0);
        Files.write(file(), whole);

        assertThat(replayed()).isEqualTo(written.subList(0, 2));
    }

    @Test
    void refusesADamagedEntryBeforeTheLastAndLeavesTheFileAlone() throws IOException {
        write(3);
        byte[] whole = Files.readAllBytes(file());
        whole[60] ^= 1;
        Files.write(file(), whole);

        assertThatThrownBy(this::replayed)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1: it is damaged")
                .hasMessageContaining("--state");
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void refusesADamagedLastEntryThatWasWrittenWhole() throws IOException {
        write(2);
        byte[] whole = Files.readAllBytes(file());
        whole[whole.length - 10] ^= 1;
        Files.write(file(), whole);

        assertThatThrownBy(this::replayed).hasMessageContaining("line 2: it is damaged");
    }

    @Test
    void refusesAMissingEntry() throws IOException {
        write(3);
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.remove(1);
        Files.writeString(file(), String.join("\n", lines) + "\n");

        assertThatThrownBy(this::replayed).hasMessageContaining("line 2: entry 3 stands in its place");
    }

    @Test
    void refusesAnotherVersionsEntries() throws IOException {
        write(1);
        String guarded = Files.readString(file()).replace("\"schemaVersion\":1", "\"schemaVersion\":9");
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        String rest = guarded.substring(guarded.indexOf(',') + 1).strip();
        crc.update(rest.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file(), "{\"crc32\":\"%08x\",%s\n".formatted(crc.getValue(), rest));

        assertThatThrownBy(this::replayed)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("schema version 9")
                .hasMessageContaining("the version of the program that wrote it");
    }

    @Test
    void refusesAKindItWasNotOpenedWith() {
        write(1);

        assertThatThrownBy(() -> Journal.open(file(), CODEC, Map.of("clock", Change.class), _ -> {}))
                .hasMessageContaining("unknown kind");
    }

    @Test
    void keepsUpWithABusyDay() {
        int count = 5_000;
        List<List<Object>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(List.of(arbitrary.of(Change.class)));
        }
        long start = System.nanoTime();
        try (Journal journal = open(new ArrayList<>())) {
            records.forEach(each -> journal.append("store", each));
            journal.force();
        }
        long written = System.nanoTime();
        assertThat(replayed()).hasSize(count);
        long read = System.nanoTime();
        System.out.printf(
                "journal: %d entries written in %d ms, replayed in %d ms%n",
                count, (written - start) / 1_000_000, (read - written) / 1_000_000);
        assertThat(read - start).isLessThan(20_000_000_000L);
    }

    private List<JournalEntry> write(int count) {
        List<JournalEntry> written = new ArrayList<>();
        try (Journal journal = open(new ArrayList<>())) {
            for (int i = 1; i <= count; i++) {
                JournalEntry entry = entry(i);
                journal.append(entry.kind(), entry.records());
                written.add(entry);
            }
            journal.force();
        }
        return written;
    }

    private JournalEntry entry(long sequence) {
        return sequence % 2 == 0
                ? new JournalEntry(sequence, "exchange", List.of(arbitrary.of(BrokerEvent.class)))
                : new JournalEntry(sequence, "store", List.of(arbitrary.of(Change.class), arbitrary.of(Change.class)));
    }

    private List<JournalEntry> replayed() {
        List<JournalEntry> replayed = new ArrayList<>();
        open(replayed).close();
        return replayed;
    }

    private Journal open(List<JournalEntry> replayed) {
        return Journal.open(file(), CODEC, KINDS, replayed::add);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static int lastLineStart(byte[] text) {
        int index = text.length - 2;
        while (text[index] != '\n') {
            index--;
        }
        return index + 1;
    }
}
