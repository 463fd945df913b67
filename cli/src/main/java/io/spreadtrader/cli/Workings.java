package io.spreadtrader.cli;

import io.spreadtrader.local.Demo;

/** What does the commands' work; tests put something small in its place. */
public record Workings(DemoRunner demo) {
    /** The system's own. */
    public static Workings standard() {
        return new Workings(Demo::run);
    }
}
