package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.local.Demo;
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
        return new Workings(
                Demo::run,
                _ -> {
                    throw new Refusal(
                            "reading the books of --state is not available yet.",
                            "Use the --out folder of a demo: 'trader decisions --out-dir DIR'.");
                },
                Map.of());
    }
}
