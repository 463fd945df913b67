package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Daily bars where they are made: a broker's data, read slowly and within its limits. A call blocks, for minutes where
 * many symbols are asked about, and so belongs to a thread of its own.
 */
public interface BarReader {
    /**
     * The bars of one session that could be had by {@code until}, asked for in this order; of a session that is open, as
     * built so far. What is missing is not in the answer. A failure that outlasts one symbol ends the call with what was
     * had before it, and throws only where that is nothing.
     */
    Map<Symbol, Bar> bars(LocalDate session, List<Symbol> mostNeededFirst, Instant until);

    /** What the prices are, such as {@code split-adjusted}. */
    String adjustment();

    DataLabel label();
}
