package io.spreadtrader.cli.terminal;

import java.util.Map;

/** Emphasis on terminals that show it; plain text everywhere else. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001b[0m";

    /** Coloured on a terminal whose owner did not object (see no-color.org). */
    public static Style on(boolean terminal, Map<String, String> environment) {
        boolean wanted = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return wanted ? COLOURED : PLAIN;
    }

    public String bold(String text) {
        return wrapped("\u001b[1m", text);
    }

    public String faint(String text) {
        return wrapped("\u001b[2m", text);
    }

    /** A badge: dark on yellow. */
    public String badge(String text) {
        return this == PLAIN ? text : "\u001b[30;43m " + text + " " + RESET;
    }

    private String wrapped(String code, String text) {
        return this == PLAIN ? text : code + text + RESET;
    }
}
