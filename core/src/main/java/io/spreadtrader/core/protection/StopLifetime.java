package io.spreadtrader.core.protection;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.exit.AssignmentRisk;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a stop may rest at the broker. It and any other order of its position are never there together: the stop is
 * withdrawn first and has ended, fills included, before the other is sent, and it is placed only where no other lives.
 */
public final class StopLifetime {
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final ProtectiveStop stop;
    private final AssignmentRisk assignmentRisk;
    private final boolean on;

    public StopLifetime(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.stop = new ProtectiveStop(ports.configuration());
        this.assignmentRisk = new AssignmentRisk(ports.configuration(), ports.calendar());
        this.on = ports.configuration().get(Settings.BROKER_STOP).equals("on");
    }

    public boolean isOn() {
        return on;
    }

    /** Why this stop is to be withdrawn now; empty where it may rest. */
    public Optional<StopEnd> endOf(OrderIntent resting) {
        Optional<Position> position = ports.stores().positions().find(resting.positionId());
        if (position.isEmpty()) {
            return Optional.of(StopEnd.NOT_OPEN);
        }
        Optional<StopEnd> end = endFor(position.get());
        return end.isEmpty() && !isInStep(resting, position.get()) ? Optional.of(StopEnd.OUT_OF_STEP) : end;
    }

    /** Why this position may have no stop at the broker now. */
    Optional<StopEnd> endFor(Position position) {
        if (!on) {
            return Optional.of(StopEnd.SWITCHED_OFF);
        }
        if (position.state() != PositionState.OPEN) {
            return Optional.of(StopEnd.NOT_OPEN);
        }
        return isAssignmentPlausible(position) ? Optional.of(StopEnd.ASSIGNMENT_PLAUSIBLE) : Optional.empty();
    }

    private boolean isAssignmentPlausible(Position position) {
        return ports.calendar()
                .openSession(ports.now())
                .filter(session -> assignmentRisk
                        .overnight(position, snapshots.forExit(position, session))
                        .isPresent())
                .isPresent();
    }

    /** Leg by leg, because a broker reports leg by leg: what the order has left is what is held. */
    private boolean isInStep(OrderIntent resting, Position position) {
        return resting.order().condition().equals(Optional.of(stop.condition(position)))
                && resting.order().legs().stream()
                        .allMatch(leg -> resting.left(leg.instrument())
                                == -position.ledger().quantity(leg.instrument()));
    }

    /**
     * Whether a stop of this position may still fill or be sent, or has ended with fills we have not heard of: a broker
     * may report the end of an order before its executions.
     */
    public boolean mayStillTrade(Position position) {
        // When it opened is by the broker's clock and when a stop was made by ours, which may be behind it.
        Instant longBefore = position.openedAt().minus(CLOCKS_APART);
        List<OrderIntent> stops = ports.stores().intents().createdSince(longBefore).stream()
                .filter(intent -> intent.purpose() == OrderPurpose.PROTECTION
                        && intent.positionId().equals(position.id()))
                .toList();
        return stops.stream().anyMatch(stopped -> !stopped.state().isTerminal())
                || (!stops.isEmpty() && !differences(position).isEmpty());
    }

    /** What the broker holds otherwise than we believe of this position's instruments. */
    public List<HoldingDifference> differences(Position position) {
        Map<Instrument, Integer> theirs =
                ports.stores().differences().current().ours(ports.accountView().holdings(), ports.today());
        List<Position> open = ports.stores().positions().open();
        VerticalSpread spread = position.spread();
        Map<Instrument, Integer> here = new HashMap<>();
        Map<Instrument, Integer> there = new HashMap<>();
        for (Instrument instrument : List.of(spread.longLeg(), spread.shortLeg(), new Stock(spread.underlying()))) {
            here.put(
                    instrument,
                    open.stream()
                            .mapToInt(held -> held.ledger().quantity(instrument))
                            .sum());
            there.put(instrument, theirs.getOrDefault(instrument, 0));
        }
        return HoldingDifference.between(here, there);
    }

    /** Whether anything else of this position may still trade. */
    public boolean isAlone(OrderIntent resting) {
        return ports.stores().intents().live().stream()
                .noneMatch(intent -> intent.positionId().equals(resting.positionId())
                        && !intent.id().equals(resting.id()));
    }
}
