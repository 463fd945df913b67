package io.spreadtrader.cli.soak;

import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.SoakOutcome;
import io.spreadtrader.tws.wire.DecodeMutatedFrames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Spoiled frames for the decoder, in batches of a seed each. */
final class FrameFuzzing implements Soak {
    private static final int BATCH = 100_000;
    private static final int STANDARD_BATCHES = 100;
    /** Each has a seed of its own. */
    private static final int BATCH_OF_A_SEED = 1;

    private final int standardBatches;
    private final int batch;

    FrameFuzzing() {
        this(STANDARD_BATCHES, BATCH);
    }

    FrameFuzzing(int standardBatches, int batch) {
        this.standardBatches = standardBatches;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public String what() {
        return "Decodes spoiled frames of every version: each is read, or refused as malformed or unknown.";
    }

    @Override
    public String extent() {
        return "10 million frames";
    }

    @Override
    public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
        long[] counts = new long[3];
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        int done = 0;
        while (until.map(over -> !over.getAsBoolean()).orElse(done < standardBatches)) {
            decode(seed + done, counts, failures);
            done++;
            progress.at(done, until.isPresent() ? 0 : standardBatches, name() + ": " + (long) done * batch + " frames");
        }
        return outcome(counts, failures);
    }

    @Override
    public SoakOutcome only(long seed, int number, Progress progress) {
        if (number != BATCH_OF_A_SEED) {
            throw new InputException(name() + " has no number " + number, "give --only 1, the batch of the seed");
        }
        long[] counts = new long[3];
        List<SoakOutcome.Failure> failures = new ArrayList<>();
        decode(seed, counts, failures);
        return outcome(counts, failures);
    }

    private void decode(long seed, long[] counts, List<SoakOutcome.Failure> failures) {
        try {
            DecodeMutatedFrames.Outcome outcome = new DecodeMutatedFrames(new SplittableRandom(seed)).decode(batch);
            counts[0] += outcome.decoded();
            counts[1] += outcome.malformed();
            counts[2] += outcome.unknown();
        } catch (IllegalStateException failed) {
            failures.add(new SoakOutcome.Failure(
                    seed, BATCH_OF_A_SEED, failed.getMessage() + " (" + failed.getCause() + ")"));
        }
    }

    private static SoakOutcome outcome(long[] counts, List<SoakOutcome.Failure> failures) {
        Map<String, Long> shown = new LinkedHashMap<>();
        shown.put("decoded", counts[0]);
        shown.put("malformed", counts[1]);
        shown.put("unknown", counts[2]);
        return new SoakOutcome(shown, failures);
    }
}
