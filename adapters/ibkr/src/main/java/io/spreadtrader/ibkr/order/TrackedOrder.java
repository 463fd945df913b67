package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one order of a name. Guarded by the desk that tracks it. */
final class TrackedOrder {
    private final ClientOrderId id;
    private @Nullable ComboOrder order;
    private @Nullable WireMessage lastTold;
    private long permanentId;
    private int orderId;
    private long orderIdOfSession;
    private boolean changed;
    private @Nullable Price changing;

    /** The broker has it: a change of its limit makes sense. */
    boolean acknowledged;
    /** It works at the exchange. */
    boolean works;
    /** It waits at the broker until its condition is met, and that is all it is to do at first. */
    boolean conditional;
    /** The listener knows that it works. */
    boolean accepted;
    /** The listener's cancellation was sent. */
    boolean cancelAsked;
    /** To be cancelled since its limit could not be changed. */
    boolean withdrawn;
    /** Its cancellation has not been sent. */
    boolean cancelDue;
    /** The broker works it no longer, and the listener knows, or hears it by executions. */
    boolean ended;
    /** A limit that waits until the broker has the order. */
    Optional<Price> wanted = Optional.empty();

    Optional<Ending> ending = Optional.empty();
    /** Something was said that may mean that it never came to be, or nothing. */
    Optional<Doubt> doubt = Optional.empty();

    /** What was said, and when in elapsed nanoseconds. */
    record Doubt(String words, long since) {}

    /** How it ended, while executions that belong before it may still be on their way. */
    record Ending(boolean isRejection, String reason, Optional<Integer> filled, long since) {
        Ending withFilled(Optional<Integer> told) {
            return new Ending(isRejection, reason, told.or(() -> filled), since);
        }
    }

    TrackedOrder(ClientOrderId id) {
        this.id = id;
    }

    ClientOrderId id() {
        return id;
    }

    Optional<ComboOrder> order() {
        return Optional.ofNullable(order);
    }

    void is(ComboOrder known) {
        order = known;
        conditional |= known.condition().isPresent();
    }

    Optional<WireMessage> lastTold() {
        return Optional.ofNullable(lastTold);
    }

    void told(WireMessage message) {
        lastTold = message;
    }

    long permanentId() {
        return permanentId;
    }

    void hasPermanentId(long known) {
        permanentId = known;
    }

    /** A change to this limit is sent now. */
    void changes(Price limit) {
        changed = true;
        changing = limit;
    }

    /** The broker shows it at this limit. */
    void shownAt(Price limit) {
        if (limit.equals(changing)) {
            changing = null;
        }
    }

    /** Whether a change of it was ever sent. */
    boolean wasChanged() {
        return changed;
    }

    /** Whether the last change was sent in this session and the broker has not shown the order at its limit. */
    boolean isChanging() {
        return changing != null;
    }

    void hasOrderId(int given, long session) {
        if (session != orderIdOfSession) {
            changing = null;
        }
        orderId = given;
        orderIdOfSession = session;
    }

    /** Its number at the Gateway; empty where this session has not heard of it. */
    Optional<Integer> orderId(long session) {
        return orderId > 0 && orderIdOfSession == session ? Optional.of(orderId) : Optional.empty();
    }

    /** What was said before of an order that never came to be was not said of this one. */
    void isAcknowledged() {
        if (!acknowledged && !ended && ending.filter(Ending::isRejection).isPresent()) {
            ending = Optional.empty();
        }
        doubt = Optional.empty();
        acknowledged = true;
    }

    boolean mayChange() {
        return !ended && ending.isEmpty() && !cancelAsked && !withdrawn;
    }

    /** As it was sent, or as the Gateway last showed it; empty where it trades what cannot be told. */
    Optional<ComboOrder> known(Contracts contracts) {
        if (order == null) {
            lastTold().flatMap(told -> new OpenOrderText(told).order(contracts)).ifPresent(this::is);
        }
        return order();
    }

    /** Combos, of what the broker counts: those of a combination, units of a single leg. */
    int combos(int counted) {
        return order == null || order.legs().size() > 1
                ? counted
                : counted / Math.abs(order.legs().getFirst().ratio());
    }

    /** Whether the ledger has at least so many combos on every leg; of more than none also false while the legs are not known. */
    boolean hasTraded(int combos, ExecutionLedger ledger) {
        if (combos == 0) {
            return true;
        }
        if (order == null) {
            return false;
        }
        for (ComboLeg leg : order.legs()) {
            if (ledger.traded(id, leg.instrument()) / leg.ratio() < combos) {
                return false;
            }
        }
        return true;
    }
}
