package io.spreadtrader.files.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads dates and numbers out of a field without making a text of it first. */
public final class Fields {
    /** Powers of ten that a double holds exactly. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long EXACT_INTEGER_MAX = 1L << 53;
    private static final int ISO_LENGTH = 10;
    private static final int COMPACT_LENGTH = 8;

    private Fields() {}

    /**
     * Days since 1970-01-01 of {@code 2018-01-02} or {@code 20180102}, perhaps followed by a time of day; empty where
     * it is no date.
     */
    public static OptionalInt epochDay(char[] text, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        int left = end - start;
        if (left >= ISO_LENGTH && text[start + 4] == '-' && text[start + 7] == '-' && endsAt(text, start + 10, end)) {
            return day(number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2));
        }
        if (left >= COMPACT_LENGTH && endsAt(text, start + COMPACT_LENGTH, end)) {
            return day(number(text, start, 4), number(text, start + 4, 2), number(text, start + 6, 2));
        }
        return OptionalInt.empty();
    }

    /** The same of a text. */
    public static OptionalInt epochDay(String text) {
        return epochDay(text.toCharArray(), 0, text.length());
    }

    private static boolean endsAt(char[] text, int index, int end) {
        return index == end || text[index] == ' ' || text[index] == 'T';
    }

    private static OptionalInt day(int year, int month, int dayOfMonth) {
        if (year < 0 || month < 0 || dayOfMonth < 0) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of((int) LocalDate.of(year, month, dayOfMonth).toEpochDay());
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    /** -1 where a character is no digit. */
    private static int number(char[] text, int offset, int length) {
        int value = 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A decimal number such as {@code -12.5} or {@code 1.2e-3}; {@code NaN} where it is none. */
    public static double decimal(char[] text, int offset, int length) {
        int index = offset;
        int end = offset + length;
        while (index < end && text[index] <= ' ') {
            index++;
        }
        while (end > index && text[end - 1] <= ' ') {
            end--;
        }
        int start = index;
        boolean negative = index < end && text[index] == '-';
        if (index < end && (text[index] == '-' || text[index] == '+')) {
            index++;
        }
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        boolean plain = true;
        for (; index < end; index++) {
            char character = text[index];
            if (character >= '0' && character <= '9') {
                if (count < 18) {
                    digits = digits * 10 + (character - '0');
                }
                count++;
                if (point) {
                    decimals++;
                }
            } else if (character == '.' && !point) {
                point = true;
            } else if ((character == 'e' || character == 'E') && count > 0) {
                plain = false;
            } else if (plain || !isExponentSign(text, index)) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        // Both are exact and so is their quotient's rounding: the same double as the long way finds.
        if (plain && count <= 18 && digits <= EXACT_INTEGER_MAX && decimals < EXACT_POWERS.length) {
            double value = digits / EXACT_POWERS[decimals];
            return negative ? -value : value;
        }
        return parsed(new String(text, start, end - start));
    }

    /** The same of a text. */
    public static double decimal(String text) {
        return decimal(text.toCharArray(), 0, text.length());
    }

    private static boolean isExponentSign(char[] text, int index) {
        return (text[index] == '-' || text[index] == '+') && (text[index - 1] == 'e' || text[index - 1] == 'E');
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * A number as tables of companies write it: {@code 138721055226}, {@code 1,234.5}, {@code $63.8}, {@code 63.802B};
     * T, B, M and K multiply. Empty where it is none.
     */
    public static OptionalDouble amount(String text) {
        String plain = text.strip().replace(",", "").replace("$", "");
        if (plain.isEmpty()) {
            return OptionalDouble.empty();
        }
        double unit =
                switch (plain.charAt(plain.length() - 1)) {
                    case 'T', 't' -> 1e12;
                    case 'B', 'b' -> 1e9;
                    case 'M', 'm' -> 1e6;
                    case 'K', 'k' -> 1e3;
                    default -> 1;
                };
        double value = decimal(unit == 1 ? plain : plain.substring(0, plain.length() - 1)) * unit;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
