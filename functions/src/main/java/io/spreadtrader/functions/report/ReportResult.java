package io.spreadtrader.functions.report;

/**
 * What the report function did.
 *
 * @param session the date reported on; empty where there is none
 */
public record ReportResult(Outcome outcome, String session) {
    public enum Outcome {
        /** Today is no session. */
        NO_SESSION,
        /** The session has not closed, as at the early slot of an ordinary day. */
        NOT_CLOSED,
        /** The books were closed before. */
        ALREADY_CLOSED,
        CLOSED
    }
}
