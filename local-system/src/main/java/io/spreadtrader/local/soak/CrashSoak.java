package io.spreadtrader.local.soak;

import io.spreadtrader.local.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The crash matrix: so many pairs of a place and a fault as there is time for, the next seed where one is through. */
public final class CrashSoak implements Soak {
    private static final int STANDARD_EXTENT = 1_000;

    @Override
    public String name() {
        return "crashes";
    }

    @Override
    public String what() {
        return "cuts the trader off before or after an effect, over a Gateway with a fault, and audits the books";
    }

    @Override
    public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("pairs", 0L));
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        long market = seed;
        long played = 0;
        while (until.isPresent() || played < STANDARD_EXTENT) {
            CrashMatrix matrix = new CrashMatrix(market);
            note(failures, market, "without a crash", matrix.playWhole());
            for (CrashMatrix.Case pair : matrix.cases()) {
                boolean isOver = until.map(BooleanSupplier::getAsBoolean).orElse(played >= STANDARD_EXTENT);
                if (isOver) {
                    counts.put("pairs", played);
                    return new SoakOutcome(counts, failures);
                }
                note(failures, market, pair.toString(), matrix.play(pair));
                played++;
                progress.at(
                        Math.toIntExact(played),
                        until.isPresent() ? 0 : STANDARD_EXTENT,
                        name() + ": " + played + " pairs, " + failures.size() + " failures");
            }
            market++;
        }
        counts.put("pairs", played);
        return new SoakOutcome(counts, failures);
    }

    private static void note(List<SoakOutcome.Failure> failures, long seed, String what, List<String> wrong) {
        if (!wrong.isEmpty()) {
            failures.add(new SoakOutcome.Failure(seed, what + ": " + String.join("; ", wrong)));
        }
    }
}
