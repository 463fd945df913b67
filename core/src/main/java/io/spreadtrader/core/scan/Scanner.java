package io.spreadtrader.core.scan;

import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;

/** Judges symbols, here or in another process. */
public interface Scanner {
    /** Judges each of the symbols once, on what was known at {@code asOf}. */
    ScanOutcome scan(List<Symbol> symbols, Instant asOf);
}
