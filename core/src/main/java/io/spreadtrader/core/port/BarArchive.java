package io.spreadtrader.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Daily bars kept for every process to read, a dated set for each session: the truth that caches are rebuilt from. */
public interface BarArchive {
    /** Stores a session's bars; a final set replaces provisional ones, never the other way round. */
    void store(SessionBars bars);

    /** Sessions there is a set of, oldest first. */
    List<LocalDate> sessions();

    /** The final set of this session, else its newest provisional one. */
    Optional<SessionBars> session(LocalDate date);
}
