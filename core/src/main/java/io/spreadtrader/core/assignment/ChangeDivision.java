package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import java.util.ArrayList;
import java.util.List;

/**
 * Options that left several positions at once, as when a spread and a part split off it end together: each gives what it
 * holds, in the order of opening. Pieces are booked one by one, so a piece that is booked already counts as given.
 */
record ChangeDivision(Stores stores) {
    /** What one position gives. */
    record Piece(Position position, HoldingChanged change) {}

    /** @param missing units no position holds */
    record Divided(List<Piece> pieces, int missing) {}

    /** Whether no single position holds all that left, or a piece of it was booked before a kill. */
    boolean isNeeded(HoldingChanged change) {
        return change.instrument() instanceof OptionContract
                && (given(change) > 0 || (!holders(change).isEmpty() && isMoreThanAnyHolds(change)));
    }

    private boolean isMoreThanAnyHolds(HoldingChanged change) {
        return holders(change).stream().noneMatch(holder -> held(holder, change) >= Math.abs(change.quantity()));
    }

    Divided of(HoldingChanged change) {
        int sign = Integer.signum(change.quantity());
        int left = Math.abs(change.quantity()) - given(change);
        List<Piece> pieces = new ArrayList<>();
        for (Position holder : holders(change)) {
            int units = Math.min(left, held(holder, change));
            if (units > 0) {
                Money fee = feeUpTo(change, left).minus(feeUpTo(change, left - units));
                pieces.add(new Piece(holder, piece(change, holder, sign * units, fee)));
                left -= units;
            }
        }
        return new Divided(pieces, sign * left);
    }

    private List<Position> holders(HoldingChanged change) {
        return stores.positions().open().stream()
                .filter(position -> held(position, change) > 0
                        && Integer.signum(position.ledger().quantity(change.instrument()))
                                == -Integer.signum(change.quantity()))
                .toList();
    }

    private static int held(Position position, HoldingChanged change) {
        return Math.abs(position.ledger().quantity(change.instrument()));
    }

    /** Units of pieces that were booked before a kill. */
    private int given(HoldingChanged change) {
        return stores.positions().all().stream()
                .filter(position ->
                        position.underlying().equals(change.instrument().underlying()))
                .flatMap(position -> stores
                        .decisions()
                        .find(HandleAssignment.decisionId(piece(change, position, change.quantity(), Money.ZERO)))
                        .stream())
                .mapToInt(booked ->
                        Math.abs(Integer.parseInt(booked.figures().values().getOrDefault("quantity", "0"))))
                .sum();
    }

    /** What so many of the units cost; taken as differences, so that the pieces cost what the whole did. */
    private static Money feeUpTo(HoldingChanged change, int units) {
        return change.fee().times((double) units / Math.abs(change.quantity()));
    }

    private static HoldingChanged piece(HoldingChanged change, Position position, int units, Money fee) {
        return new HoldingChanged(
                change.id() + "#" + position.id(),
                change.change(),
                change.instrument(),
                units,
                change.price(),
                fee,
                change.at());
    }
}
