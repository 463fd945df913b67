package io.spreadtrader.files.fundamentals;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.FundamentalsContract;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

class FileFundamentalsContractTest extends FundamentalsContract {
    @TempDir
    private Path folder;

    @Override
    protected Fundamentals fundamentalsOf(Map<Symbol, List<StockFacts>> facts, Optional<Set<Symbol>> optionable) {
        return FileFundamentals.read(
                facts.isEmpty() ? Optional.empty() : Optional.of(write("facts.csv", factsCsv(facts))),
                optionable.map(symbols -> write("optionable.csv", optionableCsv(symbols))));
    }

    private static String factsCsv(Map<Symbol, List<StockFacts>> facts) {
        StringBuilder rows = new StringBuilder("symbol,asOf,marketCapUsd,sector,beta\n");
        facts.forEach((symbol, dated) -> dated.forEach(each -> rows.append("%s,%s,%s,%s,%s%n"
                .formatted(
                        symbol,
                        each.asOf(),
                        each.marketCapUsd(),
                        each.sector(),
                        each.beta().isPresent() ? each.beta().getAsDouble() : ""))));
        return rows.toString();
    }

    private static String optionableCsv(Set<Symbol> symbols) {
        return symbols.stream()
                .map(Symbol::ticker)
                .collect(Collectors.joining("\n", " name, ticker\n", "\n"))
                .replaceAll("(?m)^([A-Z])", "\"Company of $1\",$1");
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
