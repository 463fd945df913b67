package io.spreadtrader.aws.archive;

/** The archive did not answer. */
public final class ArchiveUnavailableException extends RuntimeException {
    public ArchiveUnavailableException(String what, Throwable cause) {
        super(
                what + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given"),
                cause);
    }
}
