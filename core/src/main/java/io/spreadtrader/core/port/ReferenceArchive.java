package io.spreadtrader.core.port;

import java.time.LocalDate;
import java.util.Optional;

/** Dated reference data as the operator imported it, kept for every process to read. */
public interface ReferenceArchive {
    /** Stores a set; the same date stored again replaces the former. */
    void store(ReferenceData data);

    /** The newest set dated {@code asOf} or earlier. */
    Optional<ReferenceData> newest(LocalDate asOf);
}
