package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseOutcome;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Filters the stocks that may be traded at all. */
@Command(
        name = "universe",
        description = "Select the stocks that may be traded, and say why the others may not.",
        footer = {"", "Every setting of './trader config show' is also a flag: --min-price 50."})
public final class UniverseCommand implements Callable<Integer> {
    /** Any time after every close. */
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(
            names = "--bars",
            paramLabel = "PATH",
            required = true,
            description = "Daily bars: a folder, a zip or a CSV file.")
    private Path bars = Path.of("");

    @Option(
            names = "--fundamentals",
            paramLabel = "FILE",
            description = "Market caps and sectors; without, their filter is off.")
    private Optional<Path> fundamentals = Optional.empty();

    @Option(
            names = "--optionable",
            paramLabel = "FILE",
            description = "Symbols with listed options; without, their filter is off.")
    private Optional<Path> optionable = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "As of the evening of this day; without, of the last day most symbols have a bar of.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    UniverseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        settings.validate();
        Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
        InputPaths.requireReadable("--bars", bars);
        InputPaths.requireReadable("--fundamentals", fundamentals);
        InputPaths.requireReadable("--optionable", optionable);
        MarketCalendar calendar = new NyseCalendar();
        FileBars source = BarFiles.upTo(asOf, bars, List.of(), calendar);
        FileFundamentals facts = FileFundamentals.read(fundamentals, optionable);
        LocalDate day = asOf.orElseGet(() -> lastDay(source));
        UniverseResult result = result(new FilterUniverse(source, facts, configuration, calendar)
                .filter(symbols(source), evening(day, calendar)));
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(UniverseOutput.json(day, result, source, facts));
        } else {
            UniverseOutput.text(day, result, source, facts, surroundings.style())
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private static UniverseResult result(UniverseOutcome outcome) {
        return switch (outcome) {
            case UniverseResult found -> found;
            case UniverseOutcome.Refused refused -> throw new Refusal(refused.message(), refused.remedy());
        };
    }

    private LocalDate lastDay(FileBars source) {
        List<LocalDate> days = BarFiles.commonDays(source);
        if (days.isEmpty()) {
            throw new Refusal("no day has a bar of most symbols in " + bars + ".", "Say which day with --as-of.");
        }
        return days.getLast();
    }

    private static Instant evening(LocalDate day, MarketCalendar calendar) {
        return calendar.session(day).map(MarketSession::close).orElseGet(() -> day.atTime(EVENING)
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant());
    }

    private static List<Symbol> symbols(FileBars source) {
        TreeSet<Symbol> all = new TreeSet<>(source.symbols());
        all.addAll(source.rejected().keySet());
        return List.copyOf(all);
    }
}
