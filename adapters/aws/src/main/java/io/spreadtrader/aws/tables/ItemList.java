package io.spreadtrader.aws.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A listing, kept as rows of one partition that are written together with the items they point to.
 *
 * @param from the first sort key asked for; empty for all
 */
record ItemList(Table table, String name, String from) {
    /** Of equal length, so that their order as texts is their order in time. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    static final ItemList LIVE_INTENTS = new ItemList(Table.INTENTS, "LIVE", "");
    static final ItemList QUEUED_SIGNALS = new ItemList(Table.SIGNALS, "QUEUED", "");
    static final ItemList OPEN_POSITIONS = new ItemList(Table.POSITIONS, "OPEN", "");
    static final ItemList WAITING_ALERTS = new ItemList(Table.ALERTS, "WAITING", "");
    private static final String CREATED = "CREATED";

    static ItemList ofSession(Table table, LocalDate session) {
        return new ItemList(table, session.toString(), "");
    }

    static ItemList intentsSince(Instant from) {
        return new ItemList(Table.INTENTS, CREATED, sortable(from));
    }

    static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    /** Whether an entry at this key is one of those asked for. */
    boolean holds(Key key) {
        return key.table() == table
                && key.partition().equals(partition())
                && key.sort().compareTo(from) >= 0;
    }

    String partition() {
        return "list#" + name;
    }
}
