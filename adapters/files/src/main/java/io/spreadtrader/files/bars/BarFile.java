package io.spreadtrader.files.bars;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.InputFiles;
import io.spreadtrader.files.input.RowText;
import io.spreadtrader.files.input.Tickers;
import io.spreadtrader.files.input.UnusableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was read from one file of bars.
 *
 * @param symbol what the file's name says it holds
 * @param columns the rows of each wanted symbol
 * @param adjustment what its prices are
 * @param unusable why nothing of it can be used
 */
record BarFile(
        InputFile file,
        Optional<Symbol> symbol,
        Map<Symbol, BarColumns> columns,
        FileProblems.OfFile unnamedRows,
        Optional<String> adjustment,
        Optional<UnusableFileException> unusable) {
    private static final Pattern LEAN_DAILY =
            Pattern.compile("(?:^|.*/)equity/usa/daily/(?:([^/]+)\\.zip/)?([^/]+)\\.csv", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAN_DAMAGED =
            Pattern.compile("(?:^|.*/)equity/usa/daily/([^/]+)\\.zip", Pattern.CASE_INSENSITIVE);

    static boolean isLean(InputFile file) {
        return LEAN_DAILY.matcher(file.location()).matches()
                || LEAN_DAMAGED.matcher(file.location()).matches();
    }

    static Optional<Symbol> symbolOf(InputFile file) {
        for (Pattern pattern : List.of(LEAN_DAILY, LEAN_DAMAGED)) {
            Matcher lean = pattern.matcher(file.location());
            if (lean.matches()) {
                return Tickers.in(Optional.ofNullable(lean.group(1)).orElseGet(() -> lean.group(2)));
            }
        }
        return Tickers.in(file.stem());
    }

    static BarFile read(InputFile file, BarSelection selection) {
        Optional<Symbol> symbol = symbolOf(file);
        boolean lean = isLean(file);
        BarRows rows =
                new BarRows(file.path(), symbol, lean ? Optional.of(BarLayout.LEAN) : Optional.empty(), selection);
        Optional<UnusableFileException> unusable = Optional.empty();
        if (!lean || symbol.map(selection::wants).orElse(false)) {
            unusable = readInto(file, rows).or(rows::unusable).or(() -> noRows(rows, selection));
        }
        return new BarFile(
                file,
                symbol,
                rows.columns(),
                rows.unnamed().problems,
                rows.layout().map(BarLayout::adjustment),
                unusable);
    }

    private static Optional<UnusableFileException> readInto(InputFile file, BarRows rows) {
        try (CsvReader<Boolean> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(rows, RowText.open(file))) {
            for (boolean goesOn : reader) {
                if (!goesOn) {
                    break;
                }
            }
            return Optional.empty();
        } catch (UnusableFileException e) {
            return Optional.of(e);
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(new UnusableFileException(0, InputFiles.reason(e), "fetch it again"));
        } catch (CsvParseException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return Optional.of(new UnusableFileException(0, "it is no table: " + message, "fetch it again"));
        }
    }

    private static Optional<UnusableFileException> noRows(BarRows rows, BarSelection selection) {
        boolean none = rows.columns().isEmpty() && rows.unnamed().badRows == 0;
        boolean everythingWanted =
                selection.symbols().isEmpty() && selection.to().isEmpty();
        return none && everythingWanted
                ? Optional.of(new UnusableFileException(1, "a header and no rows", "fetch it again"))
                : Optional.empty();
    }
}
