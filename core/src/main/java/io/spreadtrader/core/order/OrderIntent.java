package io.spreadtrader.core.order;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable wish to trade, its order, and how far it has got. It is the queue entry itself: nothing else says that
 * an order is to be sent.
 *
 * @param decisionId the decision it carries out
 * @param positionId the position it opens, closes or repairs
 * @param worstPrice the most it may ever pay per share, frozen when approved
 * @param plan for entries: what was approved
 * @param exitReason for exits and repairs: why
 * @param executions those applied so far, each once
 * @param note why it ended, where it ended without filling
 * @param version increases with every stored change; a change on an older one is refused
 */
public record OrderIntent(
        ComboOrder order,
        String decisionId,
        String positionId,
        OrderPurpose purpose,
        Price worstPrice,
        Optional<EntryPlan> plan,
        Optional<ExitReason> exitReason,
        OrderState state,
        Walk walk,
        List<Execution> executions,
        Instant createdAt,
        String note,
        long version) {
    /** By creation; entries of one instant strongest first, as they were decided. */
    public static final Comparator<OrderIntent> ORDER = Comparator.comparing(OrderIntent::createdAt)
            .thenComparing(OrderIntent::purpose)
            .thenComparing(OrderIntent::signal, Comparator.nullsLast(Signal.RANK))
            .thenComparing(intent -> intent.id().toString());

    public OrderIntent {
        executions = List.copyOf(executions);
    }

    private @Nullable Signal signal() {
        return plan.map(EntryPlan::signal).orElse(null);
    }

    public ClientOrderId id() {
        return order.id();
    }

    /** Whether the broker may have heard of it: what we ended ourselves before that is {@code DENIED}. */
    public boolean wasSent() {
        return switch (state) {
            case INITIALIZED, DENIED, READY, CLAIMED -> false;
            default -> true;
        };
    }

    /** Whole combos executed on every leg. */
    public int filled() {
        return order.legs().stream()
                .mapToInt(leg -> executed(leg.instrument()) / leg.ratio())
                .min()
                .orElse(0);
    }

    public int remaining() {
        return order.quantity() - filled();
    }

    public boolean hasApplied(String executionId) {
        return executions.stream().anyMatch(execution -> execution.id().equals(executionId));
    }

    /**
     * The same intent one legal move further.
     *
     * @throws IllegalStateException when the table of moves does not allow it
     */
    public OrderIntent movedTo(OrderState next, String why) {
        if (!state.canMoveTo(next)) {
            throw new IllegalStateException("order " + id() + " cannot move from " + state + " to " + next);
        }
        return with(order, next, walk, executions, why);
    }

    public OrderIntent withExecution(Execution execution) {
        List<Execution> applied = new ArrayList<>(executions);
        applied.add(execution);
        return with(order, state, walk, applied, note);
    }

    /** The applied execution of this id; empty where none is. */
    public Optional<Execution> execution(String executionId) {
        return executions.stream()
                .filter(execution -> execution.id().equals(executionId))
                .findFirst();
    }

    /** With what an applied execution turned out to be in its place. */
    public OrderIntent withCorrected(Execution corrected) {
        List<Execution> applied = executions.stream()
                .map(execution -> execution.id().equals(corrected.id()) ? corrected : execution)
                .toList();
        return with(order, state, walk, applied, note);
    }

    /** With these executions in place of all applied so far. */
    public OrderIntent withExecutions(List<Execution> applied) {
        return with(order, state, walk, applied, note);
    }

    public OrderIntent withWalk(Price limit, Walk next) {
        return with(order.withLimit(limit), state, next, executions, note);
    }

    /** Fewer combos than were wished for, before anything was sent. */
    public OrderIntent withQuantity(int combos) {
        if (state != OrderState.READY) {
            throw new IllegalStateException("order " + id() + " was sent as it is: " + state);
        }
        return with(order.withQuantity(combos), state, walk, executions, note);
    }

    /** This intent as the one version after {@code stored}, however many steps lie between them. */
    public OrderIntent asNextOf(OrderIntent stored) {
        return new OrderIntent(
                order,
                decisionId,
                positionId,
                purpose,
                worstPrice,
                plan,
                exitReason,
                state,
                walk,
                executions,
                createdAt,
                note,
                stored.version + 1);
    }

    private OrderIntent with(
            ComboOrder newOrder, OrderState newState, Walk newWalk, List<Execution> newExecutions, String newNote) {
        return new OrderIntent(
                newOrder,
                decisionId,
                positionId,
                purpose,
                worstPrice,
                plan,
                exitReason,
                newState,
                newWalk,
                newExecutions,
                createdAt,
                newNote,
                version + 1);
    }

    /** Whether that many more units of this leg (signed) can be fills of this order. */
    public boolean hasRoomFor(Instrument instrument, int units) {
        int left = left(instrument);
        return Integer.signum(left) == Integer.signum(units) && Math.abs(units) <= Math.abs(left);
    }

    /** Signed units of this leg that may still trade. */
    public int left(Instrument instrument) {
        int total = order.legs().stream()
                .filter(leg -> leg.instrument().equals(instrument))
                .mapToInt(leg -> leg.ratio() * order.quantity())
                .sum();
        return total - executed(instrument);
    }

    /** Units of this leg traded so far: positive bought, negative sold. */
    public int executed(Instrument instrument) {
        return executions.stream()
                .filter(execution -> execution.instrument().equals(instrument))
                .mapToInt(Execution::quantity)
                .sum();
    }
}
