package io.spreadtrader.cli;

import io.spreadtrader.benchmarks.Benchmark;
import io.spreadtrader.benchmarks.Figure;
import io.spreadtrader.benchmarks.Machine;
import io.spreadtrader.benchmarks.Measured;
import io.spreadtrader.benchmarks.ResultsPage;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, and prints one table. */
@Command(name = "bench", description = "Run the benchmarks, with peers where present: all of them, or those named.")
public final class BenchCommand implements Callable<Integer> {
    private static final int ROUNDS_MAX = 1_000;
    private final List<Benchmark> benchmarks;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; without a name, every one.")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds whose median counts; default 5.")
    private int rounds = 5;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the table there, as DATE-MACHINE.md.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    public BenchCommand(List<Benchmark> benchmarks, Surroundings surroundings) {
        this.benchmarks = benchmarks;
        this.surroundings = surroundings;
    }

    /** The command, whose help names every benchmark. */
    public static CommandLine with(List<Benchmark> benchmarks, Surroundings surroundings) {
        CommandLine command = new CommandLine(new BenchCommand(benchmarks, surroundings));
        List<String> footer = new ArrayList<>(List.of(""));
        benchmarks.forEach(
                each -> footer.addAll(Wrapped.terminalLines(String.format("%-10s ", each.name()), each.what())));
        command.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > ROUNDS_MAX) {
            throw wrong("--rounds must be from 1 to " + ROUNDS_MAX + "; got " + rounds + ".");
        }
        List<Measured> measured = measured(chosen());
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(json(measured));
        } else {
            out.println(Machine.here() + "; medians of " + rounds + " rounds.");
            table(measured).lines("", surroundings.style()).forEach(out::println);
        }
        out.flush();
        folder.ifPresent(there -> write(there, measured));
        return 0;
    }

    private List<Benchmark> chosen() {
        List<String> known = benchmarks.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw wrong("there is no benchmark '" + name + "'; there are " + String.join(", ", known) + ".");
            }
        }
        return benchmarks.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    private List<Measured> measured(List<Benchmark> chosen) {
        List<Measured> measured = new ArrayList<>();
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            for (Benchmark benchmark : chosen) {
                int done = measured.size();
                measured.add(new Measured(
                        benchmark,
                        benchmark.run(
                                rounds, doing -> progress.at(done, chosen.size(), benchmark.name() + ": " + doing))));
            }
        }
        return measured;
    }

    private static Table table(List<Measured> all) {
        Table table = Table.of("benchmark", "figure", ">median", "rounds", "target");
        for (Measured measured : all) {
            String name = measured.benchmark().name();
            for (Figure figure : measured.figures()) {
                table.row(name, figure.what(), figure.value(), figure.spread(), ResultsPage.target(figure));
                name = "";
            }
        }
        return table;
    }

    private static String json(List<Measured> all) {
        return Json.document(json -> {
            json.writeStartArray();
            for (Measured measured : all) {
                for (Figure figure : measured.figures()) {
                    json.writeStartObject();
                    json.writeStringField("benchmark", measured.benchmark().name());
                    json.writeStringField("figure", figure.what());
                    json.writeStringField("median", figure.value());
                    json.writeStringField("rounds", figure.spread());
                    json.writeStringField(
                            "target", figure.target().map(Figure.Target::limit).orElse(""));
                    json.writeBooleanField(
                            "met", figure.target().map(Figure.Target::isMet).orElse(true));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    private void write(Path there, List<Measured> measured) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Machine machine = Machine.here();
        Path file = there.resolve(today + "-" + machine.shortName() + ".md");
        try {
            Files.createDirectories(there);
            Files.writeString(file, ResultsPage.of(measured, machine, today, rounds));
        } catch (IOException e) {
            throw new Refusal(
                    "cannot write " + file + ": " + e.getMessage() + ".", "Give a folder that may be written.");
        }
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
