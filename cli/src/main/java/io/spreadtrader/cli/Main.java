package io.spreadtrader.cli;

import io.spreadtrader.benchmarks.Benchmarks;
import io.spreadtrader.cli.cloud.CloudCommand;
import io.spreadtrader.cli.cloud.DeployCommand;
import io.spreadtrader.cli.cloud.DestroyCommand;
import io.spreadtrader.cli.cloud.InvokeCommand;
import io.spreadtrader.cli.cloud.LocalClouds;
import io.spreadtrader.cli.cloud.Stages;
import io.spreadtrader.cli.doctor.DoctorCommand;
import io.spreadtrader.cli.failure.Failures;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.failure.UsageErrors;
import io.spreadtrader.cli.gateway.RecordGatewayCommand;
import io.spreadtrader.cli.gateway.SimulateGatewayCommand;
import io.spreadtrader.cli.importing.ImportCommand;
import io.spreadtrader.cli.operate.TradingSwitch;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.soak.SoakCommand;
import io.spreadtrader.cli.soak.Soaks;
import io.spreadtrader.cli.terminal.LogLines;
import io.spreadtrader.cli.terminal.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command, which only knows its subcommands: alone it is wrong usage. */
@Command(
        name = "trader",
        description = "Scans, decides and trades vertical spreads, on one machine or in the cloud.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "trader 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false,
        sortOptions = false)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = Failures.STACK_TRACE_OPTION,
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "Print the stack trace of whatever goes wrong.")
    @SuppressWarnings("unused") // Failures looks for it among the arguments, since parsing itself may have failed.
    private boolean stackTrace;

    public static void main(String[] arguments) {
        LogLines.install(List.of(arguments).contains(Failures.STACK_TRACE_OPTION));
        // Files and pipes get the same bytes whatever the locale is.
        StandardOutput output = new StandardOutput();
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int status;
        try {
            status = commandLine().setOut(out).setErr(errors).execute(arguments);
        } catch (Throwable error) { // An exception was answered already: this is the machine giving up.
            status = Failures.report(error, "trader", errors, List.of(arguments).contains(Failures.STACK_TRACE_OPTION));
        }
        out.flush();
        if (output.failure().isPresent()) {
            status = Failures.report(
                    new Refusal(
                            "what was to be printed is cut short: "
                                    + output.failure().get().getMessage() + ".",
                            "Make room, or print to another place."),
                    "trader",
                    errors,
                    false);
        }
        errors.flush();
        System.exit(status);
    }

    /** The command line as a value, so that tests run it without ending their process. */
    public static CommandLine commandLine() {
        return commandLine(Workings.standard(), Surroundings.ofThisProcess());
    }

    /** The same with other workings and surroundings. */
    public static CommandLine commandLine(Workings workings, Surroundings surroundings) {
        CommandLine root = new CommandLine(new Main());
        root.addSubcommand(withSettings(new DemoCommand(workings.demo(), surroundings)));
        root.addSubcommand(withSettings(new UpCommand(workings.up(), surroundings)));
        root.addSubcommand(withSettings(new ScanCommand(surroundings)));
        root.addSubcommand(withSettings(new UniverseCommand(surroundings)));
        root.addSubcommand(
                new CommandLine(new ConfigCommand()).addSubcommand(withSettings(new ConfigShowCommand(surroundings))));
        addOperatorsCommands(root, workings.systems().in(StandardFolders.of(surroundings.environment())), surroundings);
        root.addSubcommand(StudyCommand.with(workings, surroundings));
        root.addSubcommand(withSettings(new DoctorCommand(workings.systems(), surroundings, InstantSource.system())));
        root.addSubcommand(withSettings(new SimulateGatewayCommand(workings.interruption(), surroundings)));
        root.addSubcommand(new RecordGatewayCommand(workings.interruption()));
        Stages stages = Stages.ofThisAccount();
        addDeployingCommands(root, LocalClouds.ofThisFolder(), stages, surroundings);
        root.addSubcommand(withSettings(new ImportCommand(surroundings, stages)));
        root.addSubcommand(new TestCommand());
        root.addSubcommand(SoakCommand.with(Soaks.standard(), surroundings));
        root.addSubcommand(BenchCommand.with(Benchmarks.all(surroundings.environment()), surroundings));
        root.addSubcommand(new HelpCommand());
        root.setExpandAtFiles(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(Integer.class, new WholeNumbers.Small());
        root.registerConverter(long.class, new WholeNumbers.Large());
        root.setParameterExceptionHandler(new UsageErrors());
        root.setExecutionExceptionHandler(new Failures());
        return root;
    }

    private static void addDeployingCommands(
            CommandLine root, LocalClouds clouds, Stages stages, Surroundings surroundings) {
        root.addSubcommand(CloudCommand.on(clouds, surroundings));
        root.addSubcommand(new DeployCommand(stages, surroundings));
        root.addSubcommand(new DestroyCommand(stages, surroundings));
        root.addSubcommand(new InvokeCommand(clouds));
    }

    private static void addOperatorsCommands(CommandLine root, SystemAccess systems, Surroundings surroundings) {
        root.addSubcommand(new StatusCommand(systems, surroundings));
        root.addSubcommand(new PositionsCommand(systems, surroundings));
        root.addSubcommand(new OrdersCommand(systems, surroundings));
        root.addSubcommand(new DecisionsCommand(systems, surroundings));
        SwitchCommand.addTo(root, TradingSwitch.HALT, systems);
        SwitchCommand.addTo(root, TradingSwitch.REDUCE, systems);
        SwitchCommand.addTo(root, TradingSwitch.RESUME, systems);
        root.addSubcommand(new FlattenCommand(systems, surroundings));
        root.addSubcommand(new AdoptCommand(systems, surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command to run.");
    }

    private static CommandLine withSettings(Object command) {
        CommandLine commandLine = new CommandLine(command);
        SettingFlags.addTo(commandLine);
        return commandLine;
    }
}
