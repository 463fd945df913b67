package io.spreadtrader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command, which only knows its subcommands: alone it is wrong usage. */
@Command(
        name = "trader",
        description = "Scans, decides and trades vertical spreads, on one machine or in the cloud.",
        mixinStandardHelpOptions = true,
        version = "trader 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as a value, so that tests run it without ending their process. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command. See 'trader --help'.");
    }
}
