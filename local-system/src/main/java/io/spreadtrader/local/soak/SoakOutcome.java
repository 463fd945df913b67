package io.spreadtrader.local.soak;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a long test.
 *
 * @param counts how much was done of what, in the order to be shown
 */
public record SoakOutcome(Map<String, Long> counts, List<Failure> failures) {
    public SoakOutcome {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        failures = List.copyOf(failures);
    }

    /** @param seed with the number of a piece what makes it again: {@link Soak#only} */
    public record Failure(long seed, int number, String what) {}
}
