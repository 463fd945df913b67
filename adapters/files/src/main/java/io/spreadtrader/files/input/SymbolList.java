package io.spreadtrader.files.input;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the symbols a person names: {@code AAPL,BRK.B}, or {@code @FILE} with some on each line. */
public final class SymbolList {
    private static final String REMEDY = "write symbols as AAPL,BRK.B or @FILE with one on each line";

    private SymbolList() {}

    /**
     * The symbols named, each once, in the order given. In a file, what follows {@code #} is left out.
     *
     * @throws InputException when a name is no ticker, there is none, or the file cannot be read
     */
    public static List<Symbol> parse(String text) {
        Set<Symbol> symbols = new LinkedHashSet<>();
        if (text.startsWith("@")) {
            String file = text.substring(1);
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).replaceFirst("#.*", "");
                symbols.addAll(symbols(line, file + " line " + (i + 1) + ": "));
            }
        } else {
            symbols.addAll(symbols(text, ""));
        }
        if (symbols.isEmpty()) {
            throw new InputException("no symbol in '" + text + "'", REMEDY);
        }
        return List.copyOf(symbols);
    }

    private static List<Symbol> symbols(String text, String where) {
        List<Symbol> symbols = new ArrayList<>();
        for (String name : text.split("[,;\\s]+")) {
            if (!name.isBlank()) {
                symbols.add(Tickers.in(name)
                        .orElseThrow(() -> new InputException(where + "not a ticker symbol: '" + name + "'", REMEDY)));
            }
        }
        return symbols;
    }

    private static List<String> lines(String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .lines()
                    .toList();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new InputException("cannot read the list of symbols " + file, "check the path after the @");
        }
    }
}
