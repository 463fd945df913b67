package io.spreadtrader.core.port;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What is known of a company.
 *
 * @param asOf the date of the facts
 * @param beta against the market; empty where unknown
 */
public record StockFacts(LocalDate asOf, double marketCapUsd, String sector, OptionalDouble beta) {
    /** Facts are given, this company's sector is not in them: all such companies count as one sector. */
    public static final String UNKNOWN_SECTOR = "Unknown";

    /** No facts are given at all: sectors are not told apart and their limit is off. */
    public static final String SECTORS_NOT_GIVEN = "not given";
}
