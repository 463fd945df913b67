package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers out of bytes, without a text between them for those that come by the million. */
final class Numbers {
    /** So many digits always fit a long. */
    private static final int LONG_DIGITS = 18;

    /** Whole numbers up to here, and powers of ten up to the last below, are exact as double: so is their quotient's rounding. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private Numbers() {}

    /** Empty where it is no whole number of 32 bits. */
    static OptionalInt integer(byte[] bytes, int start, int end) {
        OptionalLong whole = whole(bytes, start, end);
        if (whole.isEmpty() || (int) whole.getAsLong() != whole.getAsLong()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) whole.getAsLong());
    }

    /** Empty where it is no whole number of 64 bits. */
    static OptionalLong whole(byte[] bytes, int start, int end) {
        boolean negative = start < end && bytes[start] == '-';
        int from = negative ? start + 1 : start;
        if (end - from > LONG_DIGITS) {
            return longest(bytes, start, end);
        }
        if (from == end) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int index = from; index < end; index++) {
            int digit = bytes[index] - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            value = 10 * value + digit;
        }
        return OptionalLong.of(negative ? -value : value);
    }

    private static OptionalLong longest(byte[] bytes, int start, int end) {
        try {
            return OptionalLong.of(Long.parseLong(text(bytes, start, end)));
        } catch (NumberFormatException wrong) {
            return OptionalLong.empty();
        }
    }

    /** Empty where it is no number. Plain decimals are read here; anything else as the platform reads it. */
    static OptionalDouble real(byte[] bytes, int start, int end) {
        boolean negative = start < end && bytes[start] == '-';
        int from = negative ? start + 1 : start;
        long digits = 0;
        int point = -1;
        for (int index = from; index < end; index++) {
            int digit = bytes[index] - '0';
            if (digit >= 0 && digit <= 9 && index - from <= LONG_DIGITS) {
                digits = 10 * digits + digit;
            } else if (bytes[index] == '.' && point < 0) {
                point = index;
            } else {
                return unusual(bytes, start, end);
            }
        }
        int count = end - from - (point < 0 ? 0 : 1);
        if (count == 0 || count > LONG_DIGITS || digits > EXACT) {
            return unusual(bytes, start, end);
        }
        double value = point < 0 ? digits : digits / POWERS[end - point - 1];
        return OptionalDouble.of(negative ? -value : value);
    }

    /** The platform also takes 1d, 0x1p3 and blanks around: no client writes those. */
    private static OptionalDouble unusual(byte[] bytes, int start, int end) {
        String text = text(bytes, start, end);
        if (text.equalsIgnoreCase("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (text.equals("Infinite") || text.equals("inf")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        boolean plain = text.chars().allMatch(character -> "0123456789+-.eE".indexOf(character) >= 0);
        if (!plain && !text.equals("Infinity") && !text.equals("-Infinity")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            return OptionalDouble.empty();
        }
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
