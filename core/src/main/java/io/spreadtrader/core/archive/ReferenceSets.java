package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The dated sets of an archive, each date's read once: what is imported later for the same date is seen by the next
 * process, or on the next date. Safe for several threads.
 */
public final class ReferenceSets {
    /** Sets asked for lie within days of each other; more would be a scan through time. */
    private static final int MOST_KEPT = 32;

    private final ReferenceArchive archive;
    private final Supplier<LocalDate> today;
    private final Map<LocalDate, Optional<ReferenceData>> read = new HashMap<>();

    /** @param today the market's date, for questions without one */
    public ReferenceSets(ReferenceArchive archive, Supplier<LocalDate> today) {
        this.archive = archive;
        this.today = today;
    }

    /** The newest set dated {@code asOf} or earlier. */
    public synchronized Optional<ReferenceData> of(LocalDate asOf) {
        if (read.size() >= MOST_KEPT && !read.containsKey(asOf)) {
            read.clear();
        }
        return read.computeIfAbsent(asOf, archive::newest);
    }

    /** Today's. */
    public Optional<ReferenceData> current() {
        return of(today.get());
    }
}
