package io.spreadtrader.core.signal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signal on its way to a decision.
 *
 * @param id {@code run#symbol#strategy}: the same signal delivered twice is one
 * @param session the session in whose entry window it is decided
 * @param outcome why it is where it is: a denial reason, {@code NO_TRADE}, the decision's id; empty while queued
 */
public record QueuedSignal(
        String id, Signal signal, String runId, LocalDate session, Instant arrivedAt, State state, String outcome) {
    public enum State {
        QUEUED,
        /** An order intent was made of it. */
        DECIDED,
        /** Refused by a rule or by risk. */
        DENIED,
        /** Its window ended first. */
        EXPIRED
    }

    public static QueuedSignal arriving(Signal signal, String runId, LocalDate session, Instant at) {
        String id = runId + "#" + signal.symbol() + "#" + signal.strategy();
        return new QueuedSignal(id, signal, runId, session, at, State.QUEUED, "");
    }

    public QueuedSignal movedTo(State next, String reason) {
        return new QueuedSignal(id, signal, runId, session, arrivedAt, next, reason);
    }
}
