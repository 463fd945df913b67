package io.spreadtrader.cli;

import io.spreadtrader.cli.cloud.StageOption;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
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
            description = "Where the system keeps its books (that of 'up', where there is one).")
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
        if (state.isPresent() && stage.isPresent()) {
            throw wrong("");
        }
        if (stage.isPresent()) {
            return systems.openStage(stage.get());
        }
        InputPaths.requireReadable("--state", state);
        return systems.open(state.orElseGet(() -> standard(systems.standardFolders())));
    }

    private Path standard(StandardFolders folders) {
        Path only = folders.only().orElseThrow(() -> wrong(folders.noneThere()));
        PrintWriter errors = command.commandLine().getErr();
        errors.println("Books in " + only + ".");
        errors.flush();
        return only;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(
                command.commandLine(), "Give --state DIR or --stage STAGE, one of them" + why + ".");
    }

    boolean isForAProgram() {
        return format == OutputFormat.JSON;
    }
}
