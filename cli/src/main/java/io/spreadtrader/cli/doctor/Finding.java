package io.spreadtrader.cli.doctor;

/**
 * What one look found.
 *
 * @param subject what was looked at
 * @param state a name a program can compare; of a failure what it is
 * @param found in words
 * @param remedy what to do about it; empty where all is well
 */
record Finding(String subject, Outcome outcome, String state, String found, String remedy) {
    private static final String OK = "OK";

    /** How it went. */
    enum Outcome {
        OK,
        FAILED,
        /** Because of what had failed before. */
        NOT_CHECKED
    }

    static Finding ok(String subject, String found) {
        return new Finding(subject, Outcome.OK, OK, found, "");
    }

    static Finding failed(String subject, String state, String found, String remedy) {
        return new Finding(subject, Outcome.FAILED, state, found, remedy);
    }

    static Finding notChecked(String subject, String because) {
        return new Finding(subject, Outcome.NOT_CHECKED, "NOT_CHECKED", because, "");
    }

    boolean isFailed() {
        return outcome == Outcome.FAILED;
    }
}
