package io.spreadtrader.cli;

import io.spreadtrader.cli.report.DecisionFile;
import io.spreadtrader.cli.report.DecisionLines;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.ShownFigures;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the decision log of a system, running or stopped. */
@Command(name = "decisions", description = "Show every decision of a system, with its numbers.")
public final class DecisionsCommand implements Callable<Integer> {
    private final SystemAccess systems;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--day",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only those of this market day, as 2021-03-31.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where the system keeps its books (that of 'up', where there is one).")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = {"--out", "--out-dir"},
            paramLabel = "DIR",
            description = "The folder of a './trader demo --out DIR'.")
    private Optional<Path> outFolder = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    DecisionsCommand(SystemAccess systems, Surroundings surroundings) {
        this.systems = systems;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (state.isPresent() && outFolder.isPresent()) {
            throw wrong("");
        }
        InputPaths.requireReadable("--state", state);
        InputPaths.requireReadable("--out", outFolder);
        DecisionFile log = outFolder.map(DecisionFile::in).orElseGet(() -> kept(state.orElseGet(this::standard)));
        List<Decision> decisions = log.decisions().stream()
                .filter(decision -> day.isEmpty() || day.get().equals(dayOf(decision)))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(json(decisions, log.label()));
        } else {
            text(log, decisions).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private Path standard() {
        StandardFolders folders = systems.standardFolders();
        return folders.only().orElseThrow(() -> wrong(folders.noneThere()));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(
                spec.commandLine(), "say whose decisions: give either --state DIR or --out DIR" + why + ".");
    }

    private DecisionFile kept(Path folder) {
        try (OperatedSystem system = systems.open(folder)) {
            return new DecisionFile(system.stores().decisions().all(), Optional.of(system.label()));
        }
    }

    private static LocalDate dayOf(Decision decision) {
        return LocalDate.ofInstant(decision.at(), MarketCalendar.NEW_YORK);
    }

    private List<String> text(DecisionFile log, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return List.of(nothing(log));
        }
        Table table = Table.of("New York time", "kind", "about", "outcome", "numbers");
        decisions.forEach(decision -> table.row(
                Amounts.timeWithSeconds(decision.at()),
                decision.kind().name(),
                decision.subject(),
                decision.outcome(),
                ShownFigures.of(decision.figures())));
        List<String> lines = table.lines("", surroundings.style());
        lines.add(Amounts.count(decisions.size(), "decision")
                + log.label().map(label -> " · " + label).orElse(""));
        return lines;
    }

    private String nothing(DecisionFile log) {
        if (log.decisions().isEmpty()) {
            return "No decisions were made.";
        }
        return "No decisions on "
                + day.map(Amounts::day).orElse("that day")
                + "; there are some from "
                + Amounts.day(dayOf(log.decisions().getFirst()))
                + " to "
                + Amounts.day(dayOf(log.decisions().getLast()))
                + ".";
    }

    private static String json(List<Decision> decisions, Optional<DataLabel> label) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("decisions");
            for (Decision decision : decisions) {
                DecisionLines.write(json, decision, Optional.empty());
            }
            json.writeEndArray();
            json.writeStringField("dataLabel", label.map(DataLabel::name).orElse("UNKNOWN"));
            json.writeEndObject();
        });
    }
}
