package io.spreadtrader.local.soak;

import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Real kills of a real process, twenty at a time. */
public final class KillSoak implements Soak {
    private static final int STANDARD_EXTENT = 20;
    /** A seed makes one. */
    private static final int ROUND = 1;

    /** Between seeds, since a round goes on with the next one's market where one is not enough. */
    private static final long NEXT_SEED = 1_000;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String what() {
        return "Kills the trader's process while it sends, starts it again, and audits the books.";
    }

    @Override
    public String extent() {
        return "20 kills";
    }

    @Override
    public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        long round = seed;
        do {
            play(round, counts, failures);
            progress.at(
                    Math.toIntExact(counts.getOrDefault("kills", 0L)),
                    until.isPresent() ? 0 : STANDARD_EXTENT,
                    name() + ": " + counts + ", " + failures.size() + " failures");
            round += NEXT_SEED;
        } while (until.isPresent() && !until.get().getAsBoolean());
        return new SoakOutcome(counts, failures);
    }

    @Override
    public SoakOutcome only(long seed, int number, Progress progress) {
        if (number != ROUND) {
            throw new InputException(name() + " has no number " + number, "give --only 1, a round of 20 kills");
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        play(seed, counts, failures);
        return new SoakOutcome(counts, failures);
    }

    private static void play(long seed, Map<String, Long> counts, List<SoakOutcome.Failure> failures) {
        KilledProcesses.Outcome outcome = round(seed);
        counts.merge("kills", (long) outcome.kills(), Long::sum);
        counts.merge("orders", (long) outcome.orders(), Long::sum);
        if (!outcome.wrong().isEmpty()) {
            failures.add(new SoakOutcome.Failure(seed, ROUND, String.join("; ", outcome.wrong())));
        }
    }

    private static KilledProcesses.Outcome round(long seed) {
        try {
            Path folder = Files.createTempDirectory("spread-trader-kills");
            try {
                return new KilledProcesses(seed, STANDARD_EXTENT, folder).play();
            } finally {
                remove(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
