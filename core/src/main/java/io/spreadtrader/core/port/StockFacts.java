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
    public static final String UNKNOWN_SECTOR = "Unknown";
}
