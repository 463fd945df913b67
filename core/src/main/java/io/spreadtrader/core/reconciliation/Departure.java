package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which options can have left a position without an order: short contracts assigned or expired, long ones
 * exercised or expired. All counts are contracts, none negative.
 */
record Departure(Position position, int assigned, int shortExpired, int exercised, int longExpired) {
    /** Shares that came (positive) or went with it. */
    int shares() {
        return sharesOf(shortLeg(), -assigned) + sharesOf(longLeg(), exercised);
    }

    /** Cash that came or went with it: shares change hands at the strike, options end at nothing. */
    Money cash() {
        return paid(shortLeg(), -assigned).plus(paid(longLeg(), exercised)).negated();
    }

    /** The same as the broker would have told it, by ids that are the same whenever it is found again. */
    List<HoldingChanged> changes(Instant at) {
        List<HoldingChanged> changes = new ArrayList<>();
        ends(changes, HoldingChange.EXERCISE, longLeg(), -exercised, at);
        ends(changes, HoldingChange.ASSIGNMENT, shortLeg(), assigned, at);
        expires(changes, longLeg(), -longExpired, at);
        expires(changes, shortLeg(), shortExpired, at);
        return changes;
    }

    /** Units of the contract leave, and the shares it stood for come or go at its strike. */
    private void ends(List<HoldingChanged> changes, HoldingChange kind, OptionContract leg, int units, Instant at) {
        if (units != 0) {
            changes.add(change(kind, leg, units, Price.ZERO, at));
            changes.add(change(kind, new Stock(leg.underlying()), sharesOf(leg, -units), leg.strike(), at));
        }
    }

    private void expires(List<HoldingChanged> changes, OptionContract leg, int units, Instant at) {
        if (units != 0) {
            changes.add(change(HoldingChange.EXPIRATION, leg, units, Price.ZERO, at));
        }
    }

    private HoldingChanged change(HoldingChange kind, Instrument instrument, int units, Price price, Instant at) {
        String id = "inferred#" + position.id() + "#" + position.version() + "#" + kind + "#" + instrument.id();
        return new HoldingChanged(id, kind, instrument, units, price, Money.ZERO, at);
    }

    /** Shares that the exercise of contracts (owed ones negative) brings. */
    private static int sharesOf(OptionContract leg, int contracts) {
        return contracts * leg.multiplier() * (leg.right() == PutCall.CALL ? 1 : -1);
    }

    private static Money paid(OptionContract leg, int contracts) {
        return leg.strike().times(Shares.of(sharesOf(leg, contracts)));
    }

    private OptionContract longLeg() {
        return position.spread().longLeg();
    }

    private OptionContract shortLeg() {
        return position.spread().shortLeg();
    }
}
