package io.spreadtrader.gateway;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.SessionBars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Archives that remember what was stored, in order. */
final class ArchiveInMemory implements BarArchive, ReferenceArchive {
    final List<SessionBars> stored = new ArrayList<>();
    private final TreeMap<LocalDate, SessionBars> bars = new TreeMap<>();
    private final TreeMap<LocalDate, ReferenceData> reference = new TreeMap<>();

    @Override
    public void store(SessionBars set) {
        stored.add(set);
        SessionBars known = bars.get(set.session());
        if (known == null || known.provisional()) {
            bars.put(set.session(), set);
        }
    }

    @Override
    public List<LocalDate> sessions() {
        return List.copyOf(bars.keySet());
    }

    @Override
    public Optional<SessionBars> session(LocalDate date) {
        return Optional.ofNullable(bars.get(date));
    }

    @Override
    public void store(ReferenceData data) {
        reference.put(data.date(), data);
    }

    @Override
    public Optional<ReferenceData> newest(LocalDate asOf) {
        return Optional.ofNullable(reference.floorEntry(asOf)).map(Map.Entry::getValue);
    }
}
