package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.MovedLots;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.SplitPosition;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exit sent for a whole spread traded beyond what was left of it, because parts were assigned before it could be
 * withdrawn. It belongs to those parts: they give the long options it sold and take the short ones it bought back.
 *
 * @param position without what its parts took
 * @param parts those that took something
 */
record ExitSurplus(Position position, List<Position> parts) {
    static ExitSurplus of(OrderIntent ended, Position booked, PositionStore positions, Instant at) {
        boolean closes = ended.purpose() == OrderPurpose.EXIT || ended.purpose() == OrderPurpose.PROTECTION;
        Position left = booked;
        List<Position> took = new ArrayList<>();
        if (closes && !ended.executions().isEmpty()) {
            for (Position part : positions.open()) {
                if (SplitPosition.isPartOf(part, booked)) {
                    Position full = part;
                    for (Instrument leg :
                            List.of(part.spread().longLeg(), part.spread().shortLeg())) {
                        int units = units(ended, left, full, leg);
                        if (units != 0) {
                            MovedLots moved = MovedLots.of(left, full, leg, units, fee(ended, leg, units));
                            left = moved.from();
                            full = moved.to();
                        }
                    }
                    if (!full.equals(part)) {
                        took.add(settled(full, at).asNextOf(part));
                    }
                }
            }
        }
        return new ExitSurplus(left, took);
    }

    /** Signed units of a leg this part takes: what it can still close. */
    private static int units(OrderIntent ended, Position from, Position part, Instrument leg) {
        int surplus = LegSigns.wrong(from, leg);
        int traded = ended.executed(leg);
        if (Integer.signum(surplus) != Integer.signum(traded)) {
            return 0;
        }
        int held = part.ledger().quantity(leg);
        int room = leg.equals(part.spread().longLeg()) ? held : part.contracts() - held;
        int most = Math.min(Math.abs(surplus), Math.abs(traded));
        return Integer.signum(surplus) * Math.max(0, Math.min(room, most));
    }

    /** By its share of the units, down to a cent; the position has the remainder. */
    private static Money fee(OrderIntent ended, Instrument leg, int units) {
        long cents = ended.executions().stream()
                .filter(execution -> execution.instrument().equals(leg))
                .map(Execution::commission)
                .reduce(Money.ZERO, Money::plus)
                .cents();
        return Money.ofCents(
                Math.floorDiv(Math.multiplyExact(cents, (long) Math.abs(units)), (long) Math.abs(ended.executed(leg))));
    }

    /** Its shares may have been closed before. */
    private static Position settled(Position part, Instant at) {
        return part.ledger().isFlat() ? part.closed(ExitReason.ASSIGNMENT, at) : part;
    }
}
