package io.spreadtrader.files.fundamentals;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.InputFiles;
import io.spreadtrader.files.input.UnusableFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Company facts and optionable symbols from files. Of several dated files each answer is the newest the symbol has at
 * or before the date asked for. Where that row has no sector (early lists have none), the sector of the nearest date
 * that has one stands in, later ones first: a company's sector hardly moves and no price can be read from it, so this
 * is not counted as looking ahead; {@code Unknown} where none is ever known.
 */
public final class FileFundamentals implements Fundamentals {
    private static final String NONE = "none given";

    private final Map<Symbol, NavigableMap<LocalDate, StockFacts>> facts;
    private final NavigableMap<LocalDate, String> filesByDate;
    private final Optional<OptionableList> optionable;
    private final FileProblems problems;

    private FileFundamentals(
            Map<Symbol, NavigableMap<LocalDate, StockFacts>> facts,
            NavigableMap<LocalDate, String> filesByDate,
            Optional<OptionableList> optionable,
            FileProblems problems) {
        this.facts = facts;
        this.filesByDate = filesByDate;
        this.optionable = optionable;
        this.problems = problems;
    }

    /**
     * Reads what is given.
     *
     * @param fundamentals a file, folder or zip of facts; empty switches their filters off
     * @param optionable a list of optionable symbols; empty switches that filter off
     * @throws InputException when a path given holds nothing usable
     */
    public static FileFundamentals read(Optional<Path> fundamentals, Optional<Path> optionable) {
        List<FileProblems.OfFile> problems = new ArrayList<>();
        List<FactsFile> files =
                fundamentals.map(path -> readFacts(path, problems)).orElse(List.of());
        Optional<OptionableList> list = optionable.map(OptionableList::read);
        list.ifPresent(each -> problems.addAll(each.problems()));
        Map<Symbol, NavigableMap<LocalDate, FactsFile.Row>> rows = new HashMap<>();
        NavigableMap<LocalDate, String> filesByDate = new TreeMap<>();
        for (FactsFile file : files) {
            for (FactsFile.Row row : file.rows()) {
                rows.computeIfAbsent(row.symbol(), _ -> new TreeMap<>()).putIfAbsent(row.asOf(), row);
                filesByDate.putIfAbsent(row.asOf(), file.file().path());
            }
            problems.add(file.problems());
        }
        Map<Symbol, NavigableMap<LocalDate, StockFacts>> facts = new HashMap<>();
        rows.forEach((symbol, dated) -> facts.put(symbol, withSectors(dated)));
        return new FileFundamentals(facts, filesByDate, list, FileProblems.of(problems));
    }

    private static List<FactsFile> readFacts(Path path, List<FileProblems.OfFile> problems) {
        List<FactsFile> read = new ArrayList<>();
        try (InputFiles input = InputFiles.open(path, "fundamentals")) {
            Optional<InputException> first = Optional.empty();
            for (InputFile file : input.all()) {
                try {
                    read.add(FactsFile.read(file));
                } catch (UnusableFileException e) {
                    FileProblems.OfFile problem = new FileProblems.OfFile(file.path());
                    problem.add(e.line(), e.reason());
                    problems.add(problem);
                    first = first.or(() -> Optional.of(e.of(file)));
                }
            }
            if (read.isEmpty()) {
                throw first.orElseThrow();
            }
        }
        return read;
    }

    private static NavigableMap<LocalDate, StockFacts> withSectors(NavigableMap<LocalDate, FactsFile.Row> rows) {
        NavigableMap<LocalDate, String> sectors = new TreeMap<>();
        rows.forEach((date, row) -> row.sector().ifPresent(sector -> sectors.put(date, sector)));
        NavigableMap<LocalDate, StockFacts> facts = new TreeMap<>();
        rows.forEach((date, row) ->
                facts.put(date, new StockFacts(date, row.marketCapUsd(), sectorNear(sectors, date), row.beta())));
        return facts;
    }

    private static String sectorNear(NavigableMap<LocalDate, String> sectors, LocalDate date) {
        return Optional.ofNullable(sectors.ceilingEntry(date))
                .or(() -> Optional.ofNullable(sectors.floorEntry(date)))
                .map(Map.Entry::getValue)
                .orElse(StockFacts.UNKNOWN_SECTOR);
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        return Optional.ofNullable(facts.get(symbol))
                .map(dated -> dated.floorEntry(asOf))
                .map(Map.Entry::getValue);
    }

    @Override
    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    /** The list is taken as complete: a symbol it does not name has no options. */
    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return optionable.map(list -> list.symbols().contains(symbol));
    }

    @Override
    public boolean hasOptionableList() {
        return optionable.isPresent();
    }

    @Override
    public String source(LocalDate asOf) {
        if (filesByDate.isEmpty()) {
            return NONE;
        }
        return Optional.ofNullable(filesByDate.floorEntry(asOf))
                .map(newest -> newest.getValue() + " (" + newest.getKey() + ")")
                .orElseGet(() -> "nothing dated " + asOf + " or earlier; the first is "
                        + filesByDate.firstEntry().getValue() + " (" + filesByDate.firstKey() + ")");
    }

    @Override
    public String optionableSource() {
        return optionable.map(OptionableList::source).orElse(NONE);
    }

    /** The newest date there are facts of, at or before this one. */
    public Optional<LocalDate> newestDate(LocalDate asOf) {
        return Optional.ofNullable(filesByDate.floorKey(asOf));
    }

    /** Rows and files that were not used. */
    public FileProblems problems() {
        return problems;
    }
}
