package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The deployed system on this machine; alone it is wrong usage. */
@Command(
        name = "cloud",
        description = "Run the deployed system on a local cloud: up, day, status, logs, down.",
        synopsisSubcommandLabel = "up|day|status|logs|down")
public final class CloudCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With its subcommands, on this local cloud. */
    public static CommandLine on(LocalClouds clouds, Surroundings surroundings) {
        return new CommandLine(new CloudCommand())
                .addSubcommand(new CloudUpCommand(clouds))
                .addSubcommand(new CloudDayCommand(clouds, surroundings))
                .addSubcommand(new CloudStatusCommand(clouds))
                .addSubcommand(new CloudLogsCommand(clouds))
                .addSubcommand(new CloudDownCommand(clouds));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what the cloud is to do: up, day, status, logs or down.");
    }
}
