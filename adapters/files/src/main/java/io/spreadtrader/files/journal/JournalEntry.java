package io.spreadtrader.files.journal;

import java.util.List;

/**
 * What was appended in one go, and so is there as a whole or not at all.
 *
 * @param sequence 1 for the first entry of a journal, one more for each that follows
 * @param kind whose it is: the name its records' type was given under
 */
public record JournalEntry(long sequence, String kind, List<Object> records) {
    public JournalEntry {
        records = List.copyOf(records);
    }
}
