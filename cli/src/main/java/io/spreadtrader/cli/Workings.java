package io.spreadtrader.cli;

import io.spreadtrader.cli.report.DecisionFile;
import io.spreadtrader.local.Demo;
import io.spreadtrader.local.KeptState;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
        return new Workings(Demo::run, Workings::kept, standardStudies());
    }

    private static Map<String, Study> standardStudies() {
        return Map.of(
                "exits", new ExitsOutput(),
                "honesty", new HonestyOutput(),
                "fills", new FillsOutput(),
                "fit", new FitOutput());
    }

    private static DecisionFile kept(Path state) {
        KeptState.Decisions kept = KeptState.decisions(state);
        return new DecisionFile(kept.decisions(), Optional.of(kept.label()));
    }
}
