package io.spreadtrader.cli;

import io.spreadtrader.local.Demo;
import io.spreadtrader.local.KeptState;
import java.util.Map;

/**
 * What does the commands' work; tests put something small in its place.
 *
 * @param studies by the name of their subcommand
 */
public record Workings(DemoRunner demo, KeptDecisions keptDecisions, Map<String, Study> studies) {
    public Workings {
        studies = Map.copyOf(studies);
    }

    /** The system's own. */
    public static Workings standard() {
        return new Workings(Demo::run, KeptState::decisions, Map.of());
    }
}
