package io.spreadtrader.core.difference;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One instrument of which our books and the broker say different numbers.
 *
 * @param ours signed units in our books
 * @param theirs signed units at the broker, less those a person has called their own
 */
public record HoldingDifference(Instrument instrument, int ours, int theirs) {
    public HoldingDifference {
        if (ours == theirs) {
            throw new IllegalArgumentException(instrument + ": " + ours + " on both sides is no difference");
        }
    }

    /** Every difference between signed units by instrument, by instrument. */
    public static List<HoldingDifference> between(Map<Instrument, Integer> ours, Map<Instrument, Integer> theirs) {
        Set<Instrument> every = new HashSet<>(ours.keySet());
        every.addAll(theirs.keySet());
        List<HoldingDifference> differences = new ArrayList<>();
        for (Instrument instrument : every) {
            int here = ours.getOrDefault(instrument, 0);
            int there = theirs.getOrDefault(instrument, 0);
            if (here != there) {
                differences.add(new HoldingDifference(instrument, here, there));
            }
        }
        differences.sort(
                Comparator.comparing(difference -> difference.instrument().id()));
        return differences;
    }

    public Symbol underlying() {
        return instrument.underlying();
    }

    /** Units that came (positive) or went at the broker and not here. */
    public int units() {
        return theirs - ours;
    }

    /** {@code 2 here, 3 at the broker}. */
    public String inWords() {
        return ours + " here, " + theirs + " at the broker";
    }
}
