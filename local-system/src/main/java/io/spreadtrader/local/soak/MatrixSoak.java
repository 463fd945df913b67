package io.spreadtrader.local.soak;

import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * So many cases of a matrix as there is time for, the next seed where one is through. A case has its number in the
 * matrix of its seed, from 1; number 0 is the whole days without a case.
 */
public final class MatrixSoak<C> implements Soak {
    private static final int WHOLE = 0;

    private final Words words;
    private final int standardExtent;
    private final LongFunction<SoakMatrix<C>> matrices;

    /**
     * @param cases what its cases are called
     * @param whole what the days without one are called
     */
    record Words(String name, String what, String extent, String cases, String whole) {}

    MatrixSoak(Words words, int standardExtent, LongFunction<SoakMatrix<C>> matrices) {
        this.words = words;
        this.standardExtent = standardExtent;
        this.matrices = matrices;
    }

    /** The crash matrix: pairs of a place and a fault. */
    public static Soak crashes() {
        return new MatrixSoak<>(
                new Words(
                        "crashes",
                        "Cuts the trader off before or after an effect, over a Gateway with a fault, and audits the books.",
                        "1,000 pairs",
                        "pairs",
                        "without a crash"),
                1_000,
                CrashMatrix::new);
    }

    /** The takeover matrix: places where a gateway stands still while another takes over. */
    public static Soak takeovers() {
        return new MatrixSoak<>(
                new Words(
                        "takeovers",
                        "Lets a gateway stand still at an effect while another takes over, and audits the books.",
                        "300 cases",
                        "cases",
                        "without a takeover"),
                300,
                TakeoverMatrix::new);
    }

    @Override
    public String name() {
        return words.name();
    }

    @Override
    public String what() {
        return words.what();
    }

    @Override
    public String extent() {
        return words.extent();
    }

    @Override
    public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
        Played played = new Played();
        for (long market = seed; !isOver(until, played); market++) {
            SoakMatrix<C> matrix = matrices.apply(market);
            played.note(market, WHOLE, words.whole(), matrix.playWhole());
            List<C> cases = matrix.cases();
            for (int index = 0; index < cases.size() && !isOver(until, played); index++) {
                played.play(market, matrix, index + 1);
                progress.at(
                        Math.toIntExact(played.count),
                        until.isPresent() ? 0 : standardExtent,
                        name() + ": " + played.count + " " + words.cases() + ", " + played.failures.size()
                                + " failures");
            }
            played.countWhatElse(matrix);
        }
        return played.outcome();
    }

    @Override
    public SoakOutcome only(long seed, int number, Progress progress) {
        SoakMatrix<C> matrix = matrices.apply(seed);
        List<String> wrong = matrix.playWhole();
        Played played = new Played();
        int last = matrix.cases().size();
        if (number > last) {
            throw new InputException(
                    name() + " has no number " + number + " at seed " + seed,
                    "give a number from 0, the days " + words.whole() + ", to " + last);
        }
        if (number == WHOLE) {
            played.note(seed, WHOLE, words.whole(), wrong);
        } else {
            played.play(seed, matrix, number);
        }
        played.countWhatElse(matrix);
        return played.outcome();
    }

    private boolean isOver(Optional<BooleanSupplier> until, Played played) {
        return until.map(BooleanSupplier::getAsBoolean).orElse(played.count >= standardExtent);
    }

    /** What was played so far, and what came of it. */
    private final class Played {
        private final List<SoakOutcome.Failure> failures = new ArrayList<>();
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private long count;

        void play(long seed, SoakMatrix<C> matrix, int number) {
            C one = matrix.cases().get(number - 1);
            note(seed, number, one.toString(), matrix.play(one));
            count++;
        }

        void note(long seed, int number, String what, List<String> wrong) {
            if (!wrong.isEmpty()) {
                failures.add(new SoakOutcome.Failure(seed, number, what + ": " + String.join("; ", wrong)));
            }
        }

        void countWhatElse(SoakMatrix<C> matrix) {
            matrix.counts().forEach((what, times) -> counts.merge(what, times, Long::sum));
        }

        SoakOutcome outcome() {
            Map<String, Long> all = new LinkedHashMap<>(Map.of(words.cases(), count));
            all.putAll(counts);
            return new SoakOutcome(all, failures);
        }
    }
}
