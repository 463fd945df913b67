package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of options at their last close. Long ones in the money by a cent are exercised, as the clearing house
 * does without instruction (OCC rule 805); short ones in the money are assigned. Near the strike each holder of a short
 * one decides for himself (pin risk): one draw per contract.
 */
record Expirations(Chance chance) {
    private static final Price EXERCISED_FROM = Price.ofCents(1);

    /** As a share of the strike. */
    private static final double PIN_DISTANCE = 0.001;

    private static final double PIN_PROBABILITY = 0.5;

    /** Contracts are signed as held. */
    List<HoldingChanged> expire(OptionContract contract, int contracts, Price spot, Instant at) {
        int ending = contracts > 0 ? exercised(contract, contracts, spot) : -assigned(contract, -contracts, spot);
        List<HoldingChanged> changes = new ArrayList<>();
        if (ending != 0) {
            changes.addAll(Changes.delivery(contract, ending, at));
        }
        if (ending != contracts) {
            changes.add(Changes.expiration(contract, contracts - ending, at));
        }
        return changes;
    }

    /** Whether a holder without instructions would exercise. */
    static boolean isInTheMoney(OptionContract contract, Price spot) {
        return !contract.right().intrinsic(spot, contract.strike()).isBelow(EXERCISED_FROM);
    }

    private static int exercised(OptionContract contract, int contracts, Price spot) {
        return isInTheMoney(contract, spot) ? contracts : 0;
    }

    private int assigned(OptionContract contract, int contracts, Price spot) {
        Price pinDistance = contract.strike().times(PIN_DISTANCE).max(EXERCISED_FROM);
        boolean isPinned = !spot.minus(contract.strike()).absolute().isAbove(pinDistance);
        if (isPinned) {
            return chance.successes(Stream.PIN_RISK, contract.id(), contracts, PIN_PROBABILITY);
        }
        return isInTheMoney(contract, spot) ? contracts : 0;
    }
}
