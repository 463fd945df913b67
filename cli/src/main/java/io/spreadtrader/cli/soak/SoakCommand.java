package io.spreadtrader.cli.soak;

import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.SoakOutcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    public SoakCommand(List<Soak> soaks, Surroundings surroundings) {
        this.soaks = soaks;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (minutes.filter(count -> count < 1 || count > MINUTES_MAX).isPresent()) {
            throw wrong("--minutes must be from 1 to " + MINUTES_MAX + "; got " + minutes.get() + ".");
        }
        List<Soak> chosen = chosen();
        PrintWriter out = spec.commandLine().getOut();
        Map<String, SoakOutcome> outcomes = new LinkedHashMap<>();
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            for (Soak soak : chosen) {
                SoakOutcome outcome = soak.run(seed, until(chosen.size()), progress);
                outcomes.put(soak.name(), outcome);
                if (format == OutputFormat.TEXT) {
                    lines(soak, outcome).forEach(out::println);
                    out.flush();
                }
            }
        }
        if (format == OutputFormat.JSON) {
            out.println(json(outcomes));
        }
        out.flush();
        refuseFailures(outcomes);
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

    private List<String> lines(Soak soak, SoakOutcome outcome) {
        StringBuilder counts = new StringBuilder(soak.name() + " (seed " + seed + "):");
        outcome.counts().forEach((what, count) -> counts.append(" ")
                .append(what)
                .append(" ")
                .append(count)
                .append(","));
        counts.append(" failures ").append(outcome.failures().size());
        List<String> lines = new java.util.ArrayList<>(List.of(counts.toString()));
        outcome.failures().forEach(failure -> lines.add("  seed " + failure.seed() + ": " + failure.what()));
        return lines;
    }

    private String json(Map<String, SoakOutcome> outcomes) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeNumberField("seed", seed);
            for (Map.Entry<String, SoakOutcome> each : outcomes.entrySet()) {
                json.writeObjectFieldStart(each.getKey());
                for (Map.Entry<String, Long> count : each.getValue().counts().entrySet()) {
                    json.writeNumberField(count.getKey(), count.getValue());
                }
                json.writeArrayFieldStart("failures");
                for (SoakOutcome.Failure failure : each.getValue().failures()) {
                    json.writeStartObject();
                    json.writeNumberField("seed", failure.seed());
                    json.writeStringField("what", failure.what());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void refuseFailures(Map<String, SoakOutcome> outcomes) {
        outcomes.forEach((name, outcome) -> {
            if (!outcome.failures().isEmpty()) {
                throw new Refusal(
                        name + " failed " + outcome.failures().size() + " times.",
                        "Run './trader soak --seed "
                                + outcome.failures().getFirst().seed() + " " + name + "' to see the first again.");
            }
        });
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
