package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Optional;

/** Market capitalisation, sector, beta and optionability, each from a dated source. */
public interface Fundamentals {
    /** The newest facts dated {@code asOf} or earlier. */
    Optional<StockFacts> facts(Symbol symbol, LocalDate asOf);

    /** Whether facts are given at all; where not, their filters are off and every output says so. */
    boolean hasFacts();

    /** Whether standard options are listed on it; empty where the list does not say. */
    Optional<Boolean> optionable(Symbol symbol);

    /** Whether an optionable list is given at all. */
    boolean hasOptionableList();

    /** Where the facts come from and their date, for reports. */
    String source(LocalDate asOf);

    /** The same of the optionable list. */
    String optionableSource();
}
