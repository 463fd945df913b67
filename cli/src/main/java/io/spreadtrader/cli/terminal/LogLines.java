package io.spreadtrader.cli.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What parts of the program log, for a person at a terminal: a line each, with its time and no name of a class. */
public final class LogLines extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    /** Of sessions with a Gateway. */
    private static final Logger SESSIONS = Logger.getLogger("io.spreadtrader.ibkr.session");

    private final boolean stackTraces;

    /** @param stackTraces whether what went wrong is shown down to its place in the program */
    public LogLines(boolean stackTraces) {
        this.stackTraces = stackTraces;
    }

    /** From now on everything is logged so. */
    public static void install(boolean stackTraces) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new LogLines(stackTraces));
        }
    }

    /** What a session would log is told by the command itself, with its remedy. */
    public static void quietSessions() {
        SESSIONS.setLevel(Level.SEVERE);
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(Instant.ofEpochMilli(entry.getMillis())))
                .append("  ")
                .append(entry.getLevel().getName())
                .append("  ")
                .append(formatMessage(entry).replaceAll("\\s*\\R\\s*", " "));
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            line.append(": ").append(String.valueOf(thrown).replaceAll("\\s*\\R\\s*", " "));
        }
        line.append(System.lineSeparator());
        for (Throwable each = stackTraces ? thrown : null; each != null; each = each.getCause()) {
            line.append("  ").append(each).append(System.lineSeparator());
            for (StackTraceElement at : each.getStackTrace()) {
                line.append("    at ").append(at).append(System.lineSeparator());
            }
        }
        return line.toString();
    }
}
