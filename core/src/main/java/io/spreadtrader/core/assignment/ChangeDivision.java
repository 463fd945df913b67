package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Options that left several positions at once, as when a spread and a part split off it end together: each gives what it
 * holds, in the order of opening.
 */
record ChangeDivision(PositionStore positions) {
    /** What one position gives. */
    record Piece(Position position, HoldingChanged change) {}

    /** @param rest what no position holds */
    record Divided(List<Piece> pieces, Optional<HoldingChanged> rest) {}

    /** Whether positions hold some of what left, and none holds all. */
    boolean isNeeded(HoldingChanged change) {
        List<Position> holders = holders(change);
        return change.instrument() instanceof OptionContract
                && !holders.isEmpty()
                && holders.stream().noneMatch(holder -> held(holder, change) >= Math.abs(change.quantity()));
    }

    Divided of(HoldingChanged change) {
        int sign = Integer.signum(change.quantity());
        int left = Math.abs(change.quantity());
        List<Piece> pieces = new ArrayList<>();
        for (Position holder : holders(change)) {
            int units = Math.min(left, held(holder, change));
            if (units > 0) {
                pieces.add(new Piece(holder, piece(change, holder.id(), sign * units, left)));
                left -= units;
            }
        }
        return new Divided(
                pieces, left == 0 ? Optional.empty() : Optional.of(piece(change, "REST", sign * left, left)));
    }

    private List<Position> holders(HoldingChanged change) {
        return positions.open().stream()
                .filter(position -> held(position, change) > 0
                        && Integer.signum(position.ledger().quantity(change.instrument()))
                                == -Integer.signum(change.quantity()))
                .toList();
    }

    private static int held(Position position, HoldingChanged change) {
        return Math.abs(position.ledger().quantity(change.instrument()));
    }

    /** What so many of the units cost; taken as differences, so that the pieces cost what the whole did. */
    private static Money feeUpTo(HoldingChanged change, int units) {
        return change.fee().times((double) units / Math.abs(change.quantity()));
    }

    /** @param left units that are not divided yet, these among them */
    private static HoldingChanged piece(HoldingChanged change, String name, int units, int left) {
        return new HoldingChanged(
                change.id() + "#" + name,
                change.change(),
                change.instrument(),
                units,
                change.price(),
                feeUpTo(change, left).minus(feeUpTo(change, left - Math.abs(units))),
                change.at());
    }
}
