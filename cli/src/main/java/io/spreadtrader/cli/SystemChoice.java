package io.spreadtrader.cli;

import io.spreadtrader.local.OperatedSystem;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say which system a person operates, and for whom to print. */
public final class SystemChoice {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = "Where the system, running or stopped, keeps its books.")
    private Path state = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    OperatedSystem open(SystemAccess systems) {
        InputPaths.requireReadable("--state", state);
        return systems.open(state);
    }

    boolean isForAProgram() {
        return format == OutputFormat.JSON;
    }
}
