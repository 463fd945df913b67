package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The symbols a command is limited to: {@code A,B}, or {@code @FILE} with one or more a line. */
public record SymbolList(List<Symbol> symbols) {
    /** No limit. */
    public static final SymbolList ALL = new SymbolList(List.of());

    public SymbolList {
        symbols = List.copyOf(symbols);
    }

    /** The tickers, as plans carry them. */
    public List<String> tickers() {
        return symbols.stream().map(Symbol::ticker).toList();
    }

    /** Reads the option's value. */
    public static final class Converter implements ITypeConverter<SymbolList> {
        @Override
        public SymbolList convert(String value) {
            return value.startsWith("@") ? fromFile(Path.of(value.substring(1))) : fromList(value);
        }

        private static SymbolList fromList(String value) {
            Set<Symbol> symbols = new LinkedHashSet<>();
            for (String word : words(value)) {
                try {
                    symbols.add(Symbol.parse(word));
                } catch (IllegalArgumentException _) {
                    throw new TypeConversionException("'" + word + "' is not a ticker symbol such as AAPL or BRK.B.");
                }
            }
            if (symbols.isEmpty()) {
                throw new TypeConversionException("names no symbol; write A,B or @FILE.");
            }
            return new SymbolList(List.copyOf(symbols));
        }

        private static SymbolList fromFile(Path file) {
            Set<Symbol> symbols = new LinkedHashSet<>();
            int number = 0;
            for (String line : lines(file)) {
                number++;
                for (String word : words(line.replaceFirst("#.*", ""))) {
                    symbols.add(parsed(word, file, number));
                }
            }
            if (symbols.isEmpty()) {
                throw new Refusal(file + " names no symbol.", "Write one or more tickers a line; # begins a comment.");
            }
            return new SymbolList(List.copyOf(symbols));
        }

        private static Symbol parsed(String word, Path file, int line) {
            try {
                return Symbol.parse(word);
            } catch (IllegalArgumentException _) {
                throw new Refusal(
                        file + ", line " + line + ": '" + word + "' is not a ticker symbol such as AAPL or BRK.B.",
                        "Write one or more tickers a line; # begins a comment.");
            }
        }

        private static List<String> lines(Path file) {
            try {
                return Files.readAllLines(file);
            } catch (CharacterCodingException _) {
                throw new Refusal(file + " is not a text file.", "Write one or more tickers a line, in UTF-8.");
            } catch (IOException _) {
                throw new Refusal("cannot read the symbols of --symbols @" + file + ".", "Check that the file exists.");
            }
        }

        private static List<String> words(String text) {
            return new ArrayList<>(Stream.of(text.split("[,;\\s]+"))
                    .filter(word -> !word.isBlank())
                    .toList());
        }
    }
}
