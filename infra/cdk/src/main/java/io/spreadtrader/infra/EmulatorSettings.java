package io.spreadtrader.infra;

import java.util.Map;

/**
 * How a template is made fit for an emulator.
 *
 * @param runtime what runs the functions
 * @param schedules when they are called
 * @param environment variables for every function, over those of the template
 */
public record EmulatorSettings(FunctionRuntime runtime, Timing schedules, Map<String, String> environment) {
    /** What runs a function. */
    public enum FunctionRuntime {
        /** The zip's own {@code bootstrap}: what MiniStack runs as a process of this machine. */
        PROVIDED,
        /** The managed runtime, which needs Docker. MiniStack answers for it with a made-up success. */
        JAVA25
    }

    /** When schedules fire. */
    public enum Timing {
        /** At the stage's times, in UTC instead of New York's time, which MiniStack does not know. */
        UTC,
        /** Every minute, for a market day that is played at any hour. */
        EVERY_MINUTE
    }

    public EmulatorSettings {
        environment = Map.copyOf(environment);
    }

    /** As MiniStack wants it. */
    public static EmulatorSettings ofMiniStack() {
        return new EmulatorSettings(FunctionRuntime.PROVIDED, Timing.UTC, Map.of());
    }
}
