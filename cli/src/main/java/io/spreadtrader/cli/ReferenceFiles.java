package io.spreadtrader.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Files that tell of stocks what their bars do not, as several commands take them. */
public final class ReferenceFiles {
    @Option(names = "--fundamentals", paramLabel = "FILE", description = "Market caps and sectors.")
    private Optional<Path> fundamentals = Optional.empty();

    @Option(names = "--optionable", paramLabel = "FILE", description = "Symbols with listed options.")
    private Optional<Path> optionable = Optional.empty();

    @Option(names = "--events", paramLabel = "FILE", description = "Earnings, dividends and splits.")
    private Optional<Path> events = Optional.empty();

    public Optional<Path> fundamentals() {
        return fundamentals;
    }

    public Optional<Path> optionable() {
        return optionable;
    }

    public Optional<Path> events() {
        return events;
    }

    public boolean isAnyGiven() {
        return Stream.of(fundamentals, optionable, events).anyMatch(Optional::isPresent);
    }

    public void requireReadable() {
        InputPaths.requireReadable("--fundamentals", fundamentals);
        InputPaths.requireReadable("--optionable", optionable);
        InputPaths.requireReadable("--events", events);
    }
}
