package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceData;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the sets it is given. */
public final class ReferenceArchivedInMemory implements ReferenceArchive {
    private final TreeMap<LocalDate, ReferenceData> sets = new TreeMap<>();

    @Override
    public synchronized void store(ReferenceData data) {
        sets.put(data.date(), data);
    }

    @Override
    public synchronized Optional<ReferenceData> newest(LocalDate asOf) {
        return Optional.ofNullable(sets.floorEntry(asOf)).map(Map.Entry::getValue);
    }
}
