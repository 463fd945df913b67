package io.spreadtrader.cli;

import io.spreadtrader.cli.cloud.StageOption;
import io.spreadtrader.local.OperatedSystem;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which system a person operates, and for whom to print. */
public final class SystemChoice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where the system, running or stopped, keeps its books.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "dev|paper|live",
            converter = StageOption.class,
            description = "A deployed stage instead: its tables on AWS, or at AWS_ENDPOINT_URL.")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    OperatedSystem open(SystemAccess systems) {
        if (state.isPresent() == stage.isPresent()) {
            throw new ParameterException(command.commandLine(), "Give --state DIR or --stage STAGE, one of them.");
        }
        InputPaths.requireReadable("--state", state);
        return state.map(systems::open).orElseGet(() -> systems.openStage(stage.orElseThrow()));
    }

    boolean isForAProgram() {
        return format == OutputFormat.JSON;
    }
}
