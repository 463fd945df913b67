package io.spreadtrader.infra;

import static io.spreadtrader.infra.TableName.ALERTS;
import static io.spreadtrader.infra.TableName.DAYS;
import static io.spreadtrader.infra.TableName.DECISIONS;
import static io.spreadtrader.infra.TableName.INTENTS;
import static io.spreadtrader.infra.TableName.PORTFOLIO;
import static io.spreadtrader.infra.TableName.POSITIONS;
import static io.spreadtrader.infra.TableName.SIGNALS;
import static io.spreadtrader.infra.TableName.TRADING_STATE;
import static io.spreadtrader.infra.TableName.UNIVERSE;

import java.util.Set;

/**
 * What one part may do with what the parts share. Positions and order states are written by the gateway alone, so no
 * function may write {@code positions}.
 *
 * @param reads the tables it reads
 * @param writes the tables it writes, and reads
 * @param archiveReads the beginnings of the archive's keys it reads
 * @param archiveWrites the beginnings of the archive's keys it writes, and reads
 * @param sendsAlerts whether it publishes to the topics
 */
record Grant(
        Set<TableName> reads,
        Set<TableName> writes,
        Set<String> archiveReads,
        Set<String> archiveWrites,
        boolean sendsAlerts) {
    private static final String BARS = "bars/";
    private static final String REFERENCE = "reference/";
    private static final String REPORTS = "reports/";

    Grant {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        archiveReads = Set.copyOf(archiveReads);
        archiveWrites = Set.copyOf(archiveWrites);
    }

    static Grant of(FunctionName function) {
        return switch (function) {
            case UNIVERSE ->
                new Grant(
                        Set.of(TRADING_STATE, DAYS),
                        Set.of(UNIVERSE, DECISIONS, ALERTS),
                        Set.of(BARS, REFERENCE),
                        Set.of(),
                        true);
            case SCAN -> new Grant(Set.of(UNIVERSE, TRADING_STATE), Set.of(), Set.of(), Set.of(), false);
            case ENTRY ->
                new Grant(
                        Set.of(TRADING_STATE, DAYS),
                        Set.of(UNIVERSE, SIGNALS, DECISIONS, ALERTS),
                        Set.of(),
                        Set.of(),
                        false);
            case DECIDE ->
                new Grant(
                        Set.of(POSITIONS, TRADING_STATE, DAYS),
                        Set.of(UNIVERSE, SIGNALS, INTENTS, PORTFOLIO, DECISIONS, ALERTS),
                        Set.of(BARS, REFERENCE),
                        Set.of(),
                        true);
            case WATCHDOG ->
                new Grant(
                        Set.of(UNIVERSE, SIGNALS, INTENTS, POSITIONS, PORTFOLIO, TRADING_STATE, DAYS),
                        Set.of(ALERTS),
                        Set.of(),
                        Set.of(),
                        true);
            case REPORT ->
                new Grant(
                        Set.of(UNIVERSE, SIGNALS, INTENTS, POSITIONS, PORTFOLIO),
                        Set.of(DECISIONS, TRADING_STATE, ALERTS, DAYS),
                        Set.of(BARS, REFERENCE),
                        Set.of(REPORTS),
                        true);
        };
    }

    /** The gateway is the only writer of positions and order states. */
    static Grant ofGateway() {
        return new Grant(
                Set.of(UNIVERSE),
                Set.of(SIGNALS, INTENTS, POSITIONS, PORTFOLIO, DECISIONS, TRADING_STATE, ALERTS, DAYS),
                Set.of(REFERENCE),
                // The simulated exchange brings its companies' facts; an operator imports real ones.
                Set.of(BARS, REFERENCE),
                true);
    }

    /** The scanner knows bars and what it is asked; it decides nothing and keeps nothing. */
    static Grant ofScanner() {
        return new Grant(Set.of(), Set.of(), Set.of(BARS, REFERENCE), Set.of(), false);
    }
}
