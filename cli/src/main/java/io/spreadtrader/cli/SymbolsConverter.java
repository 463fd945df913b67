package io.spreadtrader.cli;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.input.SymbolList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the symbols a command is limited to: {@code A,B}, or {@code @FILE} with one or more a line. */
public final class SymbolsConverter implements ITypeConverter<SymbolsConverter.Chosen> {
    /** The symbols; none: all. */
    public record Chosen(List<Symbol> symbols) {
        public static final Chosen ALL = new Chosen(List.of());

        public Chosen {
            symbols = List.copyOf(symbols);
        }

        public List<String> tickers() {
            return symbols.stream().map(Symbol::ticker).toList();
        }
    }

    @Override
    public Chosen convert(String value) {
        try {
            return new Chosen(SymbolList.parse(value));
        } catch (InputException e) {
            if (value.startsWith("@")) {
                throw e; // A file's fault is not wrong usage.
            }
            throw new TypeConversionException(e.problem() + "; " + e.remedy() + ".");
        }
    }
}
