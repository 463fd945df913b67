package io.spreadtrader.core.port;

import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Optional;

/** Option chains, now. */
public interface ChainSource {
    /** Quotes of every listed series expiring in [{@code from}, {@code to}]; empty where there is no chain. */
    Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to);
}
