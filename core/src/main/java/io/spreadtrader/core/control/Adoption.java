package io.spreadtrader.core.control;

import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;

/** What became of a person's word about a difference. */
public sealed interface Adoption {
    /** It stands; the next comparison goes by it. */
    record Noted(String what) implements Adoption {}

    /** It had been said before. */
    record Unchanged(String why) implements Adoption {}

    /** It cannot be, and nothing was changed. */
    record Refused(String why, String remedy) implements Adoption {
        static Refused noDifference(Instrument instrument) {
            return new Refused(
                    "our books and the broker's did not differ in " + instrument + " when they were last compared",
                    "Look at the differences without naming an instrument.");
        }

        static Refused changed(ShownDifference shown, ShownDifference now) {
            return new Refused(
                    "what differs has changed while you looked at it: you were shown " + shown.inWords()
                            + ", now it is " + now.inWords(),
                    "Look again, and say it again if it holds.");
        }

        static Refused waits(AdoptedFill told) {
            return new Refused(
                    told.quantity() + " " + told.instrument() + " at " + told.price() + " in position "
                            + told.positionId() + " have been told already and wait for the next comparison",
                    "Wait for it: within a minute where the system runs, else at its next start.");
        }

        static Refused negative(Price price, Money fee) {
            return new Refused(
                    "a price of " + price + " and a fee of " + fee + " cannot both be",
                    "Give the price per share and the fee in all, zero or more.");
        }
    }
}
