package io.spreadtrader.aws.tables;

/**
 * The tables did not answer, or not in time. Whether a commit took effect is not known then: it is asked again by the
 * deterministic ids of what it wrote.
 */
public final class StoresUnavailableException extends RuntimeException {
    public StoresUnavailableException(String what, Throwable cause) {
        super(what + ": " + oneLine(cause), cause);
    }

    private static String oneLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("no reason given");
    }
}
