package io.spreadtrader.core.execution;

import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What gives way when the broker tells a fill that a person has told before it: so much of an order's adopted executions
 * as the order has no room for beside what the broker tells.
 *
 * @param removed what gives way, each with the units, price and fee that are taken back
 * @param kept the order's executions without it
 */
record AdoptedExecutions(List<Execution> removed, List<Execution> kept) {
    static AdoptedExecutions givingWayTo(Execution told, OrderIntent intent) {
        int sign = Integer.signum(told.quantity());
        int room = Math.max(0, sign * intent.left(told.instrument()));
        return removing(told, intent, Math.max(0, Math.abs(told.quantity()) - room));
    }

    /** The same where the broker tells it of another order of the position: all of it gives way. */
    static AdoptedExecutions replacedBy(Execution told, OrderIntent holder) {
        return removing(told, holder, Math.abs(told.quantity()));
    }

    private static AdoptedExecutions removing(Execution told, OrderIntent intent, int units) {
        int sign = Integer.signum(told.quantity());
        int excess = units;
        List<Execution> removed = new ArrayList<>();
        List<Execution> kept = new ArrayList<>();
        for (Execution each : intent.executions()) {
            boolean adopted = AdoptedFill.isIdOf(each.id())
                    && each.instrument().equals(told.instrument())
                    && Integer.signum(each.quantity()) == sign;
            int taken = adopted ? Math.min(excess, Math.abs(each.quantity())) : 0;
            if (taken == 0) {
                kept.add(each);
                continue;
            }
            excess -= taken;
            Execution gone = part(each, sign * taken);
            removed.add(gone);
            int left = each.quantity() - gone.quantity();
            if (left != 0) {
                kept.add(with(each, left, each.commission().minus(gone.commission())));
            }
        }
        return new AdoptedExecutions(removed, kept);
    }

    boolean isNone() {
        return removed.isEmpty();
    }

    private int units() {
        return removed.stream().mapToInt(Execution::quantity).sum();
    }

    OrderIntent without(OrderIntent intent) {
        return intent.withExecutions(kept);
    }

    /** The position with what gives way at the price the broker tells, and without the fees a person told. */
    Position repriced(Position position, Execution told, OrderPurpose purpose) {
        PositionLedger ledger = position.ledger();
        Money premium = position.openingPremium();
        for (Execution gone : removed) {
            ledger = ledger.repriced(gone.instrument(), gone.quantity(), gone.price(), told.price())
                    .charged(gone.commission().negated());
            premium = premium.minus(gone.cost()).plus(told.instrument().worth(gone.quantity(), told.price()));
        }
        Position repriced = position.withLedger(ledger);
        return purpose == OrderPurpose.ENTRY ? repriced.withOpened(position.contracts(), premium) : repriced;
    }

    /** What of the told execution is in the books only by itself: its fee, and the units nobody had told before. */
    Execution rest(Execution told) {
        return with(told, told.quantity() - units(), told.commission());
    }

    private static Execution part(Execution whole, int units) {
        Money fee = units == whole.quantity()
                ? whole.commission()
                : Money.ofCents(whole.commission().cents() * units / whole.quantity());
        return with(whole, units, fee);
    }

    private static Execution with(Execution whole, int units, Money fee) {
        return new Execution(whole.id(), whole.orderId(), whole.instrument(), units, whole.price(), fee, whole.at());
    }
}
