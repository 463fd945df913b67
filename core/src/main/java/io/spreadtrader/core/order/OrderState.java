package io.spreadtrader.core.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order intent stands. The legal moves are one table; everything else is a bug and throws. */
public enum OrderState {
    INITIALIZED,
    /** Refused by us. */
    DENIED,
    READY,
    CLAIMED,
    /** Durable before the first byte is sent: the order may or may not have reached the broker. */
    SUBMITTING,
    SUBMITTED,
    ACCEPTED,
    /** Refused by the broker. */
    REJECTED,
    PARTIALLY_FILLED,
    FILLED,
    PENDING_CANCEL,
    CANCELED,
    EXPIRED,
    UNCERTAIN,
    LAPSED;

    private static final Map<OrderState, Set<OrderState>> LEGAL = legalMoves();

    private static Map<OrderState, Set<OrderState>> legalMoves() {
        Map<OrderState, Set<OrderState>> legal = new EnumMap<>(OrderState.class);
        for (OrderState state : values()) {
            legal.put(state, EnumSet.noneOf(OrderState.class));
        }
        legal.put(INITIALIZED, EnumSet.of(DENIED, READY));
        legal.put(READY, EnumSet.of(CLAIMED, DENIED, EXPIRED));
        legal.put(CLAIMED, EnumSet.of(SUBMITTING, DENIED, READY));
        legal.put(SUBMITTING, EnumSet.of(SUBMITTED, UNCERTAIN));
        legal.put(
                SUBMITTED,
                EnumSet.of(ACCEPTED, REJECTED, PARTIALLY_FILLED, FILLED, PENDING_CANCEL, CANCELED, EXPIRED, UNCERTAIN));
        legal.put(ACCEPTED, EnumSet.of(PARTIALLY_FILLED, FILLED, PENDING_CANCEL, CANCELED, EXPIRED));
        legal.put(PARTIALLY_FILLED, EnumSet.of(FILLED, PENDING_CANCEL, CANCELED, EXPIRED));
        legal.put(PENDING_CANCEL, EnumSet.of(CANCELED, PARTIALLY_FILLED, FILLED));
        legal.put(UNCERTAIN, EnumSet.of(ACCEPTED, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, LAPSED));
        // A fill after a terminal state: legal only by a broker execution; applied, and alerted by who applies it.
        legal.put(CANCELED, EnumSet.of(PARTIALLY_FILLED, FILLED));
        legal.put(EXPIRED, EnumSet.of(PARTIALLY_FILLED, FILLED));
        legal.put(LAPSED, EnumSet.of(PARTIALLY_FILLED, FILLED));
        return legal;
    }

    public boolean canMoveTo(OrderState next) {
        return LEGAL.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing more is expected of the broker. */
    public boolean isTerminal() {
        return switch (this) {
            case DENIED, REJECTED, FILLED, CANCELED, EXPIRED, LAPSED -> true;
            default -> false;
        };
    }

    /** The broker may hold it: it may still fill. */
    public boolean isWorking() {
        return switch (this) {
            case SUBMITTING, SUBMITTED, ACCEPTED, PARTIALLY_FILLED, PENDING_CANCEL, UNCERTAIN -> true;
            default -> false;
        };
    }
}
