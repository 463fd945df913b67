package io.spreadtrader.core.control;

import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.value.Instrument;
import java.util.Optional;

/**
 * What a person looks at when they give their word: it counts only while this is still so.
 *
 * @param difference empty where nothing differs in the instrument
 * @param units signed, those the word would be about: all that differ, or what of them the position can have traded
 */
public record ShownDifference(Instrument instrument, Optional<HoldingDifference> difference, int units) {
    /** {@code 2 AAPL (0 here, 2 at the broker)}, or that nothing differs. */
    public String inWords() {
        return difference
                .map(each -> units + " " + instrument + " (" + each.inWords() + ")")
                .orElse("no difference in " + instrument);
    }

    /** Units that go on differing; zero where the word settles all. */
    public int rest() {
        return difference.map(HoldingDifference::units).orElse(0) - units;
    }
}
