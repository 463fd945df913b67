package io.spreadtrader.local.soak;

import java.util.List;
import java.util.Map;

/**
 * The cases that a seed makes of one market, always the same in the same order.
 *
 * @param <C> one case; its text names it
 */
interface SoakMatrix<C> {
    /**
     * The days without any case, which name the cases; to be called first.
     *
     * @return what does not hold of them, a sentence each
     */
    List<String> playWhole();

    List<C> cases();

    /** @return what does not hold after it, a sentence each */
    List<String> play(C one);

    /** What else was counted in everything played so far. */
    default Map<String, Long> counts() {
        return Map.of();
    }
}
