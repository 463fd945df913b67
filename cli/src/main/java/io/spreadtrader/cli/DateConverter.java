package io.spreadtrader.cli;

import io.spreadtrader.core.time.NyseCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date as {@code 2021-03-31}, within the years the market calendar knows. */
public final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        LocalDate date = parsed(value);
        if (date.getYear() < NyseCalendar.FIRST_YEAR || date.getYear() > NyseCalendar.LAST_YEAR) {
            throw new TypeConversionException("'" + value + "' is not in the years the market calendar knows, "
                    + NyseCalendar.FIRST_YEAR + " to " + NyseCalendar.LAST_YEAR + ".");
        }
        return date;
    }

    private static LocalDate parsed(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException _) {
            throw new TypeConversionException("'" + value + "' is not a date such as 2021-03-31.");
        }
    }
}
