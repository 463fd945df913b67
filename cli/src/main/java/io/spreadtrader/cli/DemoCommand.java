package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.report.DemoFolder;
import io.spreadtrader.cli.report.DemoReport;
import io.spreadtrader.cli.report.JsonSummary;
import io.spreadtrader.cli.report.NextSteps;
import io.spreadtrader.cli.report.TextReport;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.SystemParts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole system in one process for some market days, and the report about them. */
@Command(
        name = "demo",
        description = "Run the whole system for some market days and report what it did.",
        footer = {
            "",
            "Without --bars a seeded market is traded (SIMULATED); with real daily bars,",
            "options are modelled on them (MODELLED).",
            "Every setting of './trader config show' is also a flag: --max-contracts 3."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int DAYS_STANDARD = 5;
    private static final int DAYS_MAX = 5_200;

    private final DemoRunner demo;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Period period = new Period();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(names = "--days", paramLabel = "N", description = "Market days to run (5).")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything left to chance (1): same seed and data, same run.")
    private long seed = 1;

    @Option(names = "--bars", paramLabel = "PATH", description = "Real daily bars: a folder, a zip or a CSV file.")
    private Optional<Path> bars = Optional.empty();

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            converter = SymbolsConverter.class,
            description = "Only these symbols.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Mixin
    private ReferenceFiles reference = new ReferenceFiles();

    @Option(
            names = "--in-memory",
            description = "Wire everything in memory instead of to the deployed parts: faster, same decisions.")
    private boolean inMemory;

    @Option(names = "--chains", paramLabel = "PATH", hidden = true, description = "Not available yet.")
    private Optional<Path> chains = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Keep every book there, and go on from there the next time.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write report.html, summary.json, decisions.jsonl, trades.csv and equity.csv there.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    DemoCommand(DemoRunner demo, Surroundings surroundings) {
        this.demo = demo;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        validate();
        DemoPlan plan = plan();
        Optional<DemoFolder> folder = out.map(DemoFolder::prepared);
        DemoOutcome outcome = run(plan);
        DemoReport report = DemoReport.of(outcome, plan);
        folder.ifPresent(writer -> writer.write(report));
        PrintWriter output = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            output.println(JsonSummary.of(report));
        } else {
            output.println(TextReport.of(report, surroundings.style()));
            output.println(NextSteps.after(plan, out));
        }
        output.flush();
        return requireBalancedBooks(outcome);
    }

    /** Everything is shown first; then books that do not add up are a failure, whatever else went well. */
    private static int requireBalancedBooks(DemoOutcome outcome) {
        outcome.days().stream()
                .filter(day -> day.difference().cents() != 0)
                .findFirst()
                .ifPresent(day -> {
                    throw new Refusal(
                            "the books of " + day.session() + " differ from the broker's equity by " + day.difference()
                                    + ".",
                            "This is a bug: please report it with the seed and the options given.");
                });
        return 0;
    }

    private DemoOutcome run(DemoPlan plan) {
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            return demo.run(plan, progress);
        }
    }

    private void validate() {
        period.validate();
        if (chains.isPresent()) {
            throw wrong("--chains is not available yet; options are modelled on the bars.");
        }
        days.ifPresent(count -> {
            if (count < 1 || count > DAYS_MAX) {
                throw wrong("--days must be from 1 to " + DAYS_MAX + "; got " + count + ".");
            }
        });
        if (bars.isEmpty() && reference.isAnyGiven()) {
            throw wrong("--fundamentals, --optionable and --events describe real stocks; give their --bars too.");
        }
        if (bars.isEmpty() && !symbols.tickers().isEmpty()) {
            throw wrong("--symbols chooses among real stocks; give their --bars too.");
        }
        if (period.weekdays().filter(count -> count == 0).isPresent()) {
            throw wrong("there is no weekday from --from to --to; widen them.");
        }
        settings.validate();
        InputPaths.requireReadable("--bars", bars);
        reference.requireReadable();
        InputPaths.requireFolder("--state", state);
    }

    private DemoPlan plan() {
        return new DemoPlan(
                days.or(period::weekdays).orElse(DAYS_STANDARD),
                seed,
                bars,
                period.from(),
                period.to(),
                symbols.tickers(),
                reference.fundamentals(),
                reference.optionable(),
                reference.events(),
                state,
                inMemory ? SystemParts.IN_MEMORY : SystemParts.EMBEDDED_CLOUD,
                configuration());
    }

    private Configuration configuration() {
        return settings.load(Configuration.STANDARD, surroundings.environment());
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
