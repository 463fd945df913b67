package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.protection.StopEnd;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows when an order has reached its end: the position's state, the reservation, the decision, the alert. */
public final class OrderEndings {
    private final TradingPorts ports;
    private final Reservations reservations;
    private final Alerting alerting;
    private final ReversedLegs reversed;

    public OrderEndings(TradingPorts ports) {
        this.ports = ports;
        this.reservations = new Reservations(ports);
        this.alerting = new Alerting(ports);
        this.reversed = new ReversedLegs(alerting);
    }

    /**
     * The changes that go with the end of {@code ended}.
     *
     * @param position with its executions booked
     * @param positionStored whether an earlier version of it is stored
     */
    public List<Change> of(OrderIntent ended, Optional<Position> position, boolean positionStored) {
        return of(ended, position, positionStored, ended.state().name());
    }

    /**
     * The same for an order that may have ended before.
     *
     * @param occasion tells this end from the ends before it
     */
    List<Change> of(OrderIntent ended, Optional<Position> position, boolean positionStored, String occasion) {
        List<Change> changes = new ArrayList<>();
        Optional<ExitSurplus> divided = position.map(
                booked -> ExitSurplus.of(ended, booked, ports.stores().positions(), ports.now()));
        Optional<Position> settled = divided.map(surplus -> settled(ended, surplus.position()));
        settled.ifPresent(after -> changes.add(
                positionStored
                        ? new Change.UpdatePosition(after.asNextOf(
                                ports.stores().positions().find(after.id()).orElseThrow()))
                        : new Change.InsertPosition(after)));
        List<Position> parts = divided.map(ExitSurplus::parts).orElse(List.of());
        parts.forEach(part -> changes.add(new Change.UpdatePosition(part)));
        reservations.afterEnd(ended, settled, parts).ifPresent(changes::add);
        Figures figures = figures(ended, settled);
        changes.add(new Change.AppendDecision(new Decision(
                ended.id() + "#" + occasion,
                ports.now(),
                DecisionKind.EXECUTION,
                ended.order().underlying().ticker(),
                ended.state().name(),
                InputsDigest.of(ended.order(), ended.filled()),
                figures)));
        changes.add(alert(ended, settled, occasion, figures));
        Stream.concat(settled.stream(), parts.stream())
                .flatMap(held -> reversed.alerts(ended, held, occasion).stream())
                .forEach(changes::add);
        return changes;
    }

    private Position settled(OrderIntent ended, Position booked) {
        if (booked.ledger().isFlat()) {
            return booked.isOpen()
                    ? booked.closed(ended.exitReason().orElse(ExitReason.ASSIGNMENT), ports.now())
                    : booked;
        }
        PositionState state = stateWithout(ended, booked);
        return booked.isOpen() ? booked.withState(state) : booked.reopened(state);
    }

    /** Where the position stands once this order is gone: by what it holds, and by what else works for it. */
    private PositionState stateWithout(OrderIntent ended, Position position) {
        if (position.shares() != 0) {
            return PositionState.ASSIGNED;
        }
        List<OrderPurpose> others = ports.stores().intents().live().stream()
                .filter(other ->
                        other.positionId().equals(position.id()) && !other.id().equals(ended.id()))
                .map(OrderIntent::purpose)
                .toList();
        if (others.contains(OrderPurpose.REPAIR)) {
            return PositionState.ASSIGNED;
        }
        if (others.contains(OrderPurpose.EXIT)) {
            return PositionState.EXITING;
        }
        return others.contains(OrderPurpose.ENTRY) ? PositionState.OPENING : PositionState.OPEN;
    }

    private static Figures figures(OrderIntent ended, Optional<Position> position) {
        Money fees = ended.executions().stream().map(Execution::commission).reduce(Money.ZERO, Money::plus);
        Figures figures = Figures.of("filled", ended.filled())
                .with("wanted", ended.order().quantity())
                .with("limit", ended.order().limit())
                .with("steps", ended.walk().step())
                .with("fees", fees);
        if (!ended.note().isEmpty()) {
            figures = figures.with("why", ended.note());
        }
        if (position.isPresent() && !position.get().isOpen()) {
            Position closed = position.get();
            figures = figures.with("realized", closed.ledger().realized())
                    .with(
                            "afterFees",
                            closed.ledger().realized().minus(closed.ledger().fees()));
        }
        return figures;
    }

    /** A stop that filled is a loss, and one that ended though we wanted it leaves a position without it. */
    private static boolean isTrouble(OrderIntent ended) {
        return switch (ended.purpose()) {
            case ENTRY -> ended.state() == OrderState.REJECTED;
            case EXIT, REPAIR -> ended.state() != OrderState.FILLED;
            case PROTECTION -> ended.state() == OrderState.FILLED || !StopEnd.isNamedBy(ended.note());
        };
    }

    private Change alert(OrderIntent ended, Optional<Position> position, String occasion, Figures figures) {
        String what =
                switch (ended.purpose()) {
                    case ENTRY -> "Entry";
                    case EXIT, REPAIR -> "Exit";
                    case PROTECTION -> "Stop at the broker";
                };
        String spread = position.map(held -> held.spread().toString())
                .orElseGet(() -> ended.order().underlying().ticker());
        return alerting.alert(
                ended.id() + "#" + occasion,
                isTrouble(ended) ? Severity.HIGH : Severity.INFO,
                "order#" + ended.positionId() + "#" + ended.state(),
                what + " "
                        + ended.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ') + ": " + spread + " (" + figures + ")",
                figures);
    }
}
