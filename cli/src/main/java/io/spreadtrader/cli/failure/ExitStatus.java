package io.spreadtrader.cli.failure;

/** How a command ended, as the shell sees it. */
public final class ExitStatus {
    public static final int DONE = 0;
    /** Refused or failed: a reason and a remedy were printed. */
    public static final int REFUSED = 1;
    /** The command line itself is wrong. */
    public static final int WRONG_USAGE = 2;

    private ExitStatus() {}
}
