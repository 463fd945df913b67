package io.spreadtrader.cli.terminal;

import io.spreadtrader.local.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress as a bar on a terminal, and as a line every few seconds elsewhere. */
public final class ProgressDisplay implements Progress, AutoCloseable {
    private static final int BAR_WIDTH = 24;
    private static final int MESSAGE_WIDTH = 44;
    private static final long REDRAW_MILLIS = 100;
    private static final long LINE_MILLIS = 3_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter errors;
    private final boolean terminal;
    private final LongSupplier elapsedMillis;
    private long shownAt;
    private boolean drawn;

    /** @param elapsedMillis a clock that only needs to go forward */
    public ProgressDisplay(PrintWriter errors, boolean terminal, LongSupplier elapsedMillis) {
        this.errors = errors;
        this.terminal = terminal;
        this.elapsedMillis = elapsedMillis;
        // A line is due at once elsewhere only after a while: short work says nothing.
        this.shownAt = terminal ? elapsedMillis.getAsLong() - REDRAW_MILLIS : elapsedMillis.getAsLong();
    }

    @Override
    public synchronized void at(int done, int total, String message) {
        long now = elapsedMillis.getAsLong();
        if (now - shownAt < (terminal ? REDRAW_MILLIS : LINE_MILLIS)) {
            return;
        }
        shownAt = now;
        if (terminal) {
            errors.print(CLEAR_LINE + bar(done, total) + " " + shortened(message));
            drawn = true;
        } else {
            errors.println(percent(done, total) + " % " + message);
        }
        errors.flush();
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            errors.print(CLEAR_LINE);
            errors.flush();
            drawn = false;
        }
    }

    private static String bar(int done, int total) {
        int full = BAR_WIDTH * percent(done, total) / 100;
        return String.format(
                Locale.ROOT, "%s%s %3d %%", "█".repeat(full), "░".repeat(BAR_WIDTH - full), percent(done, total));
    }

    private static int percent(int done, int total) {
        return total <= 0 ? 0 : (int) Math.min(100, Math.max(0, 100L * done / total));
    }

    private static String shortened(String message) {
        return message.length() <= MESSAGE_WIDTH ? message : message.substring(0, MESSAGE_WIDTH - 1) + "…";
    }
}
