package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the sets it is given. */
public final class BarsArchivedInMemory implements BarArchive {
    private final Map<LocalDate, SessionBars> sets = new TreeMap<>();

    @Override
    public synchronized void store(SessionBars bars) {
        sets.merge(bars.session(), bars, BarsArchivedInMemory::better);
    }

    private static SessionBars better(SessionBars stored, SessionBars next) {
        if (!next.provisional()) {
            return next;
        }
        return stored.provisional() && next.asOf().isAfter(stored.asOf()) ? next : stored;
    }

    @Override
    public synchronized List<LocalDate> sessions() {
        return List.copyOf(sets.keySet());
    }

    @Override
    public synchronized Optional<SessionBars> session(LocalDate date) {
        return Optional.ofNullable(sets.get(date));
    }
}
