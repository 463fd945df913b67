package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import java.io.PrintWriter;

/** Asks a person before real money is touched. */
final class Confirmed {
    private Confirmed() {}

    /**
     * Goes on for stages without real money, with {@code yes}, or with a person's own.
     *
     * @throws Refusal otherwise
     */
    static void require(String stage, boolean yes, String what, Surroundings surroundings, PrintWriter errors) {
        if (!stage.equals("live") || yes) {
            return;
        }
        if (!surroundings.terminal()) {
            throw new Refusal(
                    what + " live touches real money, and nobody is there to ask.", "Give --yes, or use a terminal.");
        }
        if (!surroundings.isConfirmed(what + " live touches real money. Go on?", errors)) {
            throw new Refusal("nothing was changed.", "Answer yes, or give --yes.");
        }
    }
}
