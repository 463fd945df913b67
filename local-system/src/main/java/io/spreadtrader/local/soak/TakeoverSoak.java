package io.spreadtrader.local.soak;

import io.spreadtrader.local.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The takeover matrix: so many of its cases as there is time for, the next seed where one is through. */
public final class TakeoverSoak implements Soak {
    private static final int STANDARD_EXTENT = 300;

    @Override
    public String name() {
        return "takeovers";
    }

    @Override
    public String what() {
        return "lets a gateway stand still at an effect while another takes over, and audits the books";
    }

    @Override
    public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        long played = 0;
        long late = 0;
        for (long market = seed; !isOver(until, played); market++) {
            TakeoverMatrix matrix = new TakeoverMatrix(market);
            note(failures, market, "without a takeover", matrix.playWhole());
            for (TakeoverMatrix.Case takeover : matrix.cases()) {
                if (isOver(until, played)) {
                    break;
                }
                note(failures, market, takeover.toString(), matrix.play(takeover));
                played++;
                progress.at(
                        Math.toIntExact(played),
                        until.isPresent() ? 0 : STANDARD_EXTENT,
                        name() + ": " + played + " cases, " + failures.size() + " failures");
            }
            late += matrix.lateMessages();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("cases", played);
        counts.put("messages in the window", late);
        return new SoakOutcome(counts, failures);
    }

    private static boolean isOver(Optional<BooleanSupplier> until, long played) {
        return until.map(BooleanSupplier::getAsBoolean).orElse(played >= STANDARD_EXTENT);
    }

    private static void note(List<SoakOutcome.Failure> failures, long seed, String what, List<String> wrong) {
        if (!wrong.isEmpty()) {
            failures.add(new SoakOutcome.Failure(seed, what + ": " + String.join("; ", wrong)));
        }
    }
}
