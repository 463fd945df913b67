package io.spreadtrader.files.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A small file's rows under its header, all in memory. */
public record Table(Header header, List<Row> rows) {
    private static final String LOOK = "look at the file there, or fetch it again";

    /** One row and where it stands. */
    public record Row(long line, List<String> fields) {
        /** The text in a column, stripped; empty where the row ends before it. */
        public String at(int column) {
            return column < fields.size() ? fields.get(column).strip() : "";
        }

        /** The text in a column there may be, stripped; empty where there is no such column. */
        public String at(OptionalInt column) {
            return column.isPresent() ? at(column.getAsInt()) : "";
        }
    }

    /**
     * Reads all of a file.
     *
     * @throws UnusableFileException when it is no table or breaks off
     */
    public static Table read(InputFile file) throws UnusableFileException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(RowText.open(file))) {
            List<Row> rows = new ArrayList<>();
            List<String> names = List.of();
            for (CsvRecord row : reader) {
                if (names.isEmpty()) {
                    names = row.getFields();
                } else {
                    rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
                }
            }
            return new Table(new Header(names), rows);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableFileException(0, InputFiles.reason(e), "fetch it again");
        } catch (CsvParseException e) {
            throw new UnusableFileException(0, "it is no table: " + e.getMessage(), LOOK);
        }
    }
}
