package io.spreadtrader.cli;

import io.spreadtrader.local.Demo;
import io.spreadtrader.local.OperatedSystem;
import java.util.Map;

/**
 * What does the commands' work; tests put something small in its place.
 *
 * @param studies by the name of their subcommand
 * @param interruption how long what serves others goes on
 */
public record Workings(
        DemoRunner demo, UpRunner up, SystemAccess systems, Map<String, Study> studies, Interruption interruption) {
    public Workings {
        studies = Map.copyOf(studies);
    }

    /** The system's own. */
    public static Workings standard() {
        return new Workings(
                Demo::run,
                new UntilInterrupted(),
                OperatedSystem::open,
                standardStudies(),
                Interruption.ofThisProcess());
    }

    private static Map<String, Study> standardStudies() {
        return Map.of(
                "exits", new ExitsOutput(),
                "honesty", new HonestyOutput(),
                "fills", new FillsOutput(),
                "fit", new FitOutput());
    }
}
