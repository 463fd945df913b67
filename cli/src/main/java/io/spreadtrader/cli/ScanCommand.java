package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.NotAvailableYet;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scans real bars for signals, as of the last bar or of each day. */
@Command(
        name = "scan",
        description = "Scan daily bars for signals, as of the last bar or of each day.",
        footer = {"", "Every setting of './trader config show' is also a flag: --base-rsi 65."})
public final class ScanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Period period = new Period();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(
            names = "--bars",
            paramLabel = "PATH",
            required = true,
            description = "Daily bars: a folder, a zip or a CSV file.")
    private Path bars = Path.of("");

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            converter = SymbolsConverter.class,
            description = "Only these symbols.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Option(names = "--strategy", paramLabel = "NAME", arity = "1..*", description = "Only these strategies.")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--every-day", description = "Scan each day from --from to --to, not only the last.")
    private boolean everyDay;

    @Option(names = "--events", paramLabel = "FILE", description = "Splits on record, among other events.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    ScanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        period.validate();
        settings.validate();
        Configuration configuration = configuration();
        InputPaths.requireReadable("--bars", bars);
        InputPaths.requireReadable("--events", events);
        long startedAt = surroundings.elapsedMillis().getAsLong();
        MarketCalendar calendar = new NyseCalendar();
        FileBars source = BarFiles.upTo(period.to(), bars, symbols.symbols(), calendar);
        EventCalendar known = FileEvents.read(events.map(List::of).orElse(List.of()));
        DailyScans scans = new DailyScans(source, new ScanForSignals(source, known, configuration, calendar), calendar);
        ScanResult result = run(scans, days(source, calendar), startedAt);
        print(result);
        return 0;
    }

    private ScanResult run(DailyScans scans, List<LocalDate> days, long startedAt) {
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            return scans.over(days, progress, () -> surroundings.elapsedMillis().getAsLong() - startedAt);
        }
    }

    private void print(ScanResult result) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(ScanOutput.json(result));
        } else {
            ScanOutput.text(result, surroundings.style()).forEach(out::println);
        }
        out.flush();
    }

    /** The sessions most symbols have, within the period; without {@code --every-day} the last of them. */
    private List<LocalDate> days(FileBars source, MarketCalendar calendar) {
        List<LocalDate> all = BarFiles.commonDays(source).stream()
                .filter(day -> calendar.session(day).isPresent())
                .toList();
        List<LocalDate> wanted = all.stream()
                .filter(day ->
                        period.from().isEmpty() || !day.isBefore(period.from().get()))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refusal(
                    "there is no market day with bars"
                            + period.from().map(from -> " from " + from).orElse("")
                            + period.to().map(to -> " to " + to).orElse("")
                            + " in " + bars + "."
                            + (all.isEmpty() ? "" : " Bars run from " + all.getFirst() + " to " + all.getLast() + "."),
                    "Choose other dates, or other bars.");
        }
        return everyDay ? wanted : List.of(wanted.getLast());
    }

    private Configuration configuration() {
        List<String> names = strategies.stream()
                .flatMap(word -> Stream.of(word.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream().filter(NotAvailableYet::isStrategy).findFirst().ifPresent(name -> {
            throw wrong("--strategy: '" + name + "' is not available yet; choose from "
                    + String.join(", ", Configuration.STANDARD.get(Settings.STRATEGIES)) + ".");
        });
        Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
        if (strategies.isEmpty()) {
            return configuration;
        }
        try {
            return configuration.with(
                    Settings.STRATEGIES, String.join(",", names), new Origin(Origin.Layer.FLAG, "--strategy"));
        } catch (IllegalArgumentException _) {
            throw wrong("--strategy: unknown strategy in '" + String.join(",", names) + "'; it must be "
                    + Settings.STRATEGIES.allowed() + ".");
        }
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
