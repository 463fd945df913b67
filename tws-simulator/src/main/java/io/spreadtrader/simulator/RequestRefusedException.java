package io.spreadtrader.simulator;

/** A request that is answered by an error message: its code and its text. */
final class RequestRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    RequestRefusedException(int code, String text) {
        super(text);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
