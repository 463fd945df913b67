package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;

/** What does the commands' work; tests put something small in its place. */
public record Workings(DemoRunner demo) {
    /** The system's own. */
    public static Workings standard() {
        return new Workings((_, _) -> {
            throw new Refusal("the demo is not part of this program yet.", "Update it.");
        });
    }
}
