package io.spreadtrader.cli.soak;

import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.SoakOutcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the long tests, with counts and with the seeds of what failed. */
@Command(name = "soak", description = "Run the long tests: all of them, or those named.")
public final class SoakCommand implements Callable<Integer> {
    private static final int MINUTES_MAX = 10_000;
    private final List<Soak> soaks;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; without a name, every one.")
    private List<String> names = List.of();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long altogether; without it each goes through its standard extent once.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Where chance begins; default 1.")
    private long seed = 1;

    @Option(names = "--only", paramLabel = "N", description = "Only this number of the seed, as a failure names it.")
    private Optional<Integer> only = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    public SoakCommand(List<Soak> soaks, Surroundings surroundings) {
        this.soaks = soaks;
        this.surroundings = surroundings;
    }

    /** The command, whose help names every test. */
    public static CommandLine with(List<Soak> soaks, Surroundings surroundings) {
        CommandLine command = new CommandLine(new SoakCommand(soaks, surroundings));
        List<String> footer = new ArrayList<>(List.of(""));
        soaks.forEach(soak -> footer.addAll(
                Wrapped.terminalLines(String.format("%-10s ", soak.name()), soak.what() + " " + soak.extent() + ".")));
        command.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() {
        if (minutes.filter(count -> count < 1 || count > MINUTES_MAX).isPresent()) {
            throw wrong("--minutes must be from 1 to " + MINUTES_MAX + "; got " + minutes.get() + ".");
        }
        List<Soak> chosen = chosen();
        if (only.isPresent() && (chosen.size() != 1 || minutes.isPresent() || only.get() < 0)) {
            throw wrong("--only N, 0 or more, goes with one NAME and without --minutes.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, SoakOutcome> outcomes = new LinkedHashMap<>();
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            for (Soak soak : chosen) {
                SoakOutcome outcome = only.isPresent()
                        ? soak.only(seed, only.get(), progress)
                        : soak.run(seed, until(chosen.size()), progress);
                outcomes.put(soak.name(), outcome);
                if (format == OutputFormat.TEXT) {
                    SoakOutput.lines(soak, seed, outcome).forEach(out::println);
                    out.flush();
                }
            }
        }
        if (format == OutputFormat.JSON) {
            out.println(SoakOutput.json(seed, outcomes));
        }
        out.flush();
        SoakOutput.refuseFailures(outcomes);
        return 0;
    }

    /** Each gets its share of the time, from when it begins. */
    private Optional<BooleanSupplier> until(int soakCount) {
        long start = surroundings.elapsedMillis().getAsLong();
        return minutes.map(given -> TimeUnit.MINUTES.toMillis(given) / soakCount)
                .map(share -> () -> surroundings.elapsedMillis().getAsLong() - start >= share);
    }

    private List<Soak> chosen() {
        List<String> known = soaks.stream().map(Soak::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw wrong("there is no long test '" + name + "'; there are " + String.join(", ", known) + ".");
            }
        }
        return soaks.stream()
                .filter(soak -> names.isEmpty() || names.contains(soak.name()))
                .toList();
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
