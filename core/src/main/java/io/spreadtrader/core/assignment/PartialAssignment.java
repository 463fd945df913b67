package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.SplitPosition;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether what happened is an assignment of some of a spread's contracts, so that the position splits. On the last day
 * everything ends together, and nothing splits.
 */
record PartialAssignment(TradingPorts ports) {
    Optional<SplitPosition> splitOf(Position before, List<HoldingChanged> together) {
        int assigned = together.stream()
                .filter(change -> change.instrument().equals(before.spread().shortLeg()))
                .mapToInt(HoldingChanged::quantity)
                .sum();
        boolean assignment = together.stream().allMatch(change -> change.change() == HoldingChange.ASSIGNMENT);
        boolean free = before.state() == PositionState.OPEN || before.state() == PositionState.EXITING;
        boolean splits = assignment
                && free
                && isWhole(before)
                && assigned > 0
                && assigned < before.openContracts()
                && together.stream().allMatch(change -> isEarly(before, change));
        return splits ? Optional.of(SplitPosition.of(before, assigned, freeId(before))) : Optional.empty();
    }

    private static boolean isWhole(Position position) {
        return position.shares() == 0
                && position.ledger().quantity(position.spread().longLeg()) == position.openContracts()
                && position.ledger().quantity(position.spread().shortLeg()) == -position.openContracts();
    }

    /** Before the day on which its options end. */
    boolean isEarly(Position position, HoldingChanged change) {
        LocalDate lastDay = ports.calendar()
                .sessionOnOrBefore(position.spread().expiration())
                .date();
        return ports.calendar().dateOf(change.at()).isBefore(lastDay);
    }

    private String freeId(Position whole) {
        int number = 1;
        while (ports.stores()
                .positions()
                .find(SplitPosition.partId(whole, number))
                .isPresent()) {
            number++;
        }
        return SplitPosition.partId(whole, number);
    }
}
