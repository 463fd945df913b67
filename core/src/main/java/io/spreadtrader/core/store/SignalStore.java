package io.spreadtrader.core.store;

import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads runs and signals. */
public interface SignalStore {
    Optional<ScanRun> run(String id);

    /** Runs of this session, by id. */
    List<ScanRun> runs(LocalDate session);

    Optional<QueuedSignal> signal(String id);

    /** Every signal still queued, whatever its session, by id. */
    List<QueuedSignal> queued();

    /** Every signal of this session, by id. */
    List<QueuedSignal> signals(LocalDate session);
}
