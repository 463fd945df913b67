package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a demo is to run.
 *
 * @param days market days
 * @param seed of the simulated market, or of the paths and quotes modelled on real bars
 * @param bars real daily bars; without them the seeded market
 * @param from first market day; without it the simulated market's first, or the last {@code days} sessions most
 *     symbols have
 * @param symbols only these; empty: all
 * @param state where the system keeps its books between runs; a run that goes on plays the days that are missing to
 *     {@code days} in total
 * @param parts what the system is made of; decisions are the same
 */
public record DemoPlan(
        int days,
        long seed,
        Optional<Path> bars,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> symbols,
        Optional<Path> fundamentals,
        Optional<Path> optionable,
        Optional<Path> events,
        Optional<Path> state,
        SystemParts parts,
        Configuration configuration) {

    /** The same plan from this day on. */
    public DemoPlan startingOn(LocalDate day) {
        return new DemoPlan(
                days,
                seed,
                bars,
                Optional.of(day),
                to,
                symbols,
                fundamentals,
                optionable,
                events,
                state,
                parts,
                configuration);
    }
}
