package io.spreadtrader.files.fundamentals;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.InputFiles;
import io.spreadtrader.files.input.Table;
import io.spreadtrader.files.input.Tickers;
import io.spreadtrader.files.input.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The companies that standard options are listed on, from a table with a column of tickers. */
record OptionableList(Set<Symbol> symbols, String source, List<FileProblems.OfFile> problems) {
    static OptionableList read(Path path) {
        try (InputFiles input = InputFiles.open(path, "optionable symbols")) {
            Set<Symbol> symbols = new HashSet<>();
            List<FileProblems.OfFile> problems = new ArrayList<>();
            for (InputFile file : input.all()) {
                problems.add(readInto(symbols, file));
            }
            String names = input.all().stream().map(InputFile::path).collect(Collectors.joining(", "));
            if (symbols.isEmpty()) {
                throw new InputException("no symbol in " + path, "give a table with a column ticker or symbol");
            }
            return new OptionableList(Set.copyOf(symbols), names + " (" + symbols.size() + " symbols)", problems);
        }
    }

    private static FileProblems.OfFile readInto(Set<Symbol> symbols, InputFile file) {
        try {
            Table table = Table.read(file);
            int column = table.header().require("ticker or symbol", "Ticker", "Symbol");
            FileProblems.OfFile problems = new FileProblems.OfFile(file.path());
            for (Table.Row row : table.rows()) {
                Tickers.in(row.at(column))
                        .ifPresentOrElse(
                                symbols::add,
                                () -> problems.add(row.line(), "not a ticker symbol: '" + row.at(column) + "'"));
            }
            return problems;
        } catch (UnusableFileException e) {
            throw e.of(file);
        }
    }
}
