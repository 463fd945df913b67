package io.spreadtrader.local.soak;

import io.spreadtrader.local.Progress;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One long test. The same seed makes the same test again. */
public interface Soak {
    /** As it is asked for. */
    String name();

    /** What it does, in one sentence. */
    String what();

    /** How much it does where nobody says how long: a number and what of. */
    String extent();

    /**
     * Goes on after a failure where it can, so that one run shows all of them.
     *
     * @param seed where chance begins
     * @param until asked between pieces: goes on, with more seeds, until it is true; without it, its own standard extent
     */
    SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress);

    /**
     * Plays one piece and nothing else, however many are before it.
     *
     * @param seed and number as a failure names them
     * @throws io.spreadtrader.files.InputException where the seed has no piece of this number
     */
    SoakOutcome only(long seed, int number, Progress progress);
}
