package io.spreadtrader.tws.wire;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of any characters as printable ASCII: from server version 153 on, the text of an error comes with every other
 * UTF-16 unit as a backslash, a u and four hexadecimal digits.
 */
public final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final HexFormat HEX = HexFormat.of();
    private static final char FIRST = ' ';
    private static final char LAST = '~';

    private EscapedText() {}

    static boolean isPrintable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isPrintable(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(char character) {
        return FIRST <= character && character <= LAST;
    }

    public static String escape(String text) {
        if (isPrintable(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isPrintable(character)) {
                escaped.append(character);
            } else {
                escaped.append("\\u").append(HEX.toHexDigits(character));
            }
        }
        return escaped.toString();
    }

    /** What is no whole escape stays as it is. */
    public static String unescape(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                String.valueOf((char) HexFormat.fromHexDigits(escape.group(1)))));
    }
}
