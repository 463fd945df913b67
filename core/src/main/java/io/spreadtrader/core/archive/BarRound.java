package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one round of reading bars came to.
 *
 * @param stored the set that went into the archive, if one did
 * @param missing symbols without a bar still, most needed first
 */
public record BarRound(LocalDate session, Optional<SessionBars> stored, List<Symbol> missing) {
    public BarRound {
        missing = List.copyOf(missing);
    }
}
