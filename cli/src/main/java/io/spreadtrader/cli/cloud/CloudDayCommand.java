package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.DateConverter;
import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.report.DemoReport;
import io.spreadtrader.cli.report.JsonSummary;
import io.spreadtrader.cli.report.TextReport;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.local.cloud.CloudDayResult;
import io.spreadtrader.local.cloud.CloudKill;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a market day on the local cloud and fails unless everything it must leave is there. */
@Command(
        name = "day",
        description = "Play the next market day through the deployed parts, look for its side effects, and report.",
        footer = {
            "",
            "Fails naming the first side effect that is missing. Prices are SIMULATED.",
            "Schedules come every minute, so a day takes two to three minutes."
        })
final class CloudDayCommand implements Callable<Integer> {
    private static final double MILLIS = 1000;

    private final LocalClouds clouds;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--date",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "Refuse unless the next market day is this.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Refuse unless the market's seed is this.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--kill",
            paramLabel = "PART",
            description = "Kill the gateway with an order working, the scanner, or every function; start it again.")
    private Optional<CloudKill> kill = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    CloudDayCommand(LocalClouds clouds, Surroundings surroundings) {
        this.clouds = clouds;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireSeed();
        CloudDayResult result = played();
        DemoReport report = DemoReport.of(result.outcome(), result.plan());
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(JsonSummary.of(report));
        } else {
            out.println(TextReport.of(report, surroundings.style()));
            printProof(out, result);
        }
        out.flush();
        requireSameDecisions(result);
        return 0;
    }

    private CloudDayResult played() {
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            return clouds.day(date, kill, progress);
        }
    }

    private void requireSeed() {
        OptionalLong running = clouds.state()
                .map(state -> OptionalLong.of(state.plan().seed()))
                .orElse(OptionalLong.empty());
        seed.filter(wanted -> running.isPresent() && wanted != running.getAsLong())
                .ifPresent(wanted -> {
                    throw new Refusal(
                            "this cloud trades the market of seed " + running.getAsLong() + ", not " + wanted + ".",
                            "Run './trader cloud down', then './trader cloud up --seed " + wanted + "'.");
                });
    }

    private static void printProof(PrintWriter out, CloudDayResult result) {
        out.println();
        out.println("SIDE EFFECTS");
        result.proven().forEach(line -> out.println("  " + line));
        out.println("  decisions " + (result.decidedAlike() ? "equal" : "DIFFER FROM")
                + " those of the run in memory with this seed");
        out.println();
        out.println("TIME");
        result.durations().forEach((part, took) -> out.println(line(part, took)));
        out.println(line("all", result.durations().values().stream().reduce(Duration.ZERO, Duration::plus)));
    }

    private static String line(String part, Duration took) {
        return String.format(Locale.ROOT, "  %-34s %6.1f s", part, took.toMillis() / MILLIS);
    }

    /** A part that was killed may have let an uncertain entry lapse: then decisions may rightly differ. */
    private void requireSameDecisions(CloudDayResult result) {
        if (kill.isEmpty() && !result.decidedAlike()) {
            throw new Refusal(
                    "the deployed parts decided otherwise than the run in memory: "
                            + result.outcome().decisionLogHash() + " and " + result.inMemoryHash() + ".",
                    "Compare './trader demo --in-memory --seed " + result.plan().seed() + " --days "
                            + result.plan().days() + "'.");
        }
    }
}
