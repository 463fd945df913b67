package io.spreadtrader.files.bars;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.InputFiles;
import io.spreadtrader.files.input.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Loads all bars behind a path. Files are read at once on all processors; what was found is put together in order of
 * their paths, so that the result never depends on which thread was faster.
 */
final class BarLoading {
    private static final int NAMED_MAX = 5;

    private final Path path;
    private final BarSelection selection;
    private final NavigableMap<Symbol, BarColumns> rows = new TreeMap<>();
    private final NavigableMap<Symbol, String> rejected = new TreeMap<>();
    private final NavigableSet<Symbol> present = new TreeSet<>();
    private final NavigableSet<String> adjustments = new TreeSet<>();
    private final List<FileProblems.OfFile> problems = new ArrayList<>();
    private final List<InputException> unusable = new ArrayList<>();

    BarLoading(Path path, BarSelection selection) {
        this.path = path;
        this.selection = selection;
    }

    FileBars load(MarketCalendar calendar) {
        List<BarFile> files;
        try (InputFiles input = InputFiles.open(path, "bars")) {
            files = relevant(input.all()).parallelStream()
                    .map(file -> BarFile.read(file, selection))
                    .toList();
        }
        files.forEach(this::take);
        NavigableMap<Symbol, BarSeries> series = new TreeMap<>();
        rows.entrySet().parallelStream()
                .map(entry -> SymbolBars.of(entry.getKey(), entry.getValue(), selection))
                .toList()
                .forEach(bars -> bars.series()
                        .ifPresentOrElse(
                                found -> series.put(bars.symbol(), found),
                                () -> rejected.putIfAbsent(bars.symbol(), bars.rejection())));
        rejected.keySet().forEach(series::remove);
        requireWhatWasAsked();
        selection.symbols().stream()
                .filter(symbol -> !series.containsKey(symbol))
                .forEach(symbol -> rejected.putIfAbsent(symbol, "no bars" + selection.range()));
        requireSome(series);
        ClosedDays closed = new ClosedDays(calendar);
        series.replaceAll((symbol, bars) -> closed.leftOutOf(bars));
        closed.problem(path.toString()).ifPresent(problems::add);
        String adjustment = String.join("; ", adjustments);
        return new FileBars(calendar, series, rejected, adjustment, FileProblems.of(problems), path);
    }

    /** Where a folder holds LEAN's daily zips, its other tables are something else than bars. */
    private static List<InputFile> relevant(List<InputFile> files) {
        List<InputFile> lean = files.stream().filter(BarFile::isLean).toList();
        return lean.isEmpty() ? files : lean;
    }

    private void take(BarFile file) {
        file.symbol().ifPresent(present::add);
        present.addAll(file.columns().keySet());
        if (!file.unnamedRows().isEmpty()) {
            problems.add(file.unnamedRows());
        }
        file.unusable().ifPresentOrElse(why -> reject(file, why), () -> file.adjustment()
                .ifPresent(adjustments::add));
        for (Map.Entry<Symbol, BarColumns> entry : new TreeMap<>(file.columns()).entrySet()) {
            problems.add(entry.getValue().problems);
            BarColumns before = rows.putIfAbsent(entry.getKey(), entry.getValue());
            if (before != null) {
                before.append(entry.getValue());
            }
        }
    }

    private void reject(BarFile file, UnusableFileException why) {
        FileProblems.OfFile problem = new FileProblems.OfFile(file.file().path());
        problem.add(why.line(), why.reason());
        problems.add(problem);
        unusable.add(why.of(file.file()));
        // A file that breaks off may lack rows of every symbol it holds.
        NavigableSet<Symbol> touched = new TreeSet<>(file.columns().keySet());
        if (touched.isEmpty()) {
            file.symbol().filter(selection::wants).ifPresent(touched::add);
        }
        touched.forEach(symbol -> rejected.putIfAbsent(symbol, problem.first()));
    }

    private void requireWhatWasAsked() {
        List<Symbol> absent = selection.symbols().stream()
                .filter(symbol -> !present.contains(symbol))
                .toList();
        if (!absent.isEmpty()) {
            String names = absent.stream().limit(NAMED_MAX).map(Symbol::ticker).collect(Collectors.joining(", "))
                    + (absent.size() > NAMED_MAX ? " and " + (absent.size() - NAMED_MAX) + " more" : "");
            throw new InputException(
                    "no bars of " + names + selection.range() + " in " + path,
                    NearestSymbols.hint(absent.getFirst(), present));
        }
    }

    private void requireSome(Map<Symbol, BarSeries> series) {
        if (!series.isEmpty()) {
            return;
        }
        if (unusable.size() == 1 && rejected.size() <= 1) {
            throw unusable.getFirst();
        }
        String reasons = rejected.entrySet().stream()
                .limit(3)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        String why = reasons.isEmpty() ? FileProblems.of(problems).summary(3) : reasons;
        boolean outOfRange =
                why.isEmpty() || rejected.values().stream().anyMatch(reason -> reason.startsWith("no bars"));
        throw new InputException(
                "no usable bars in " + path + " (" + (why.isEmpty() ? "no bars" + selection.range() : why) + ")",
                outOfRange
                        ? "choose dates the files have"
                        : "the files must hold Date,Open,High,Low,Close,Volume rows with at most 1 % bad ones");
    }
}
