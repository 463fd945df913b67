package io.spreadtrader.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers; what is none is told so in plain words. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** Counts. */
    static final class Small implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException _) {
                throw new TypeConversionException("'" + value + "' is not a whole number.");
            }
        }
    }

    /** Seeds. */
    static final class Large implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value.strip());
            } catch (NumberFormatException _) {
                throw new TypeConversionException("'" + value + "' is not a whole number.");
            }
        }
    }
}
