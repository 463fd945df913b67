package io.spreadtrader.cli.report;

/** Text that is safe in a page. */
final class Html {
    private Html() {}

    /** As element content or as a quoted attribute. */
    static String escaped(Object value) {
        StringBuilder safe = new StringBuilder();
        value.toString().codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(letter) ? letter : '\uFFFD');
            }
        });
        return safe.toString();
    }

    /** An element with escaped text. */
    static String element(String name, String cssClass, Object text) {
        String attribute = cssClass.isEmpty() ? "" : " class=\"" + escaped(cssClass) + "\"";
        return "<" + name + attribute + ">" + escaped(text) + "</" + name + ">";
    }

    /** Control characters have no place in a page, not even escaped. */
    private static boolean isAllowed(int letter) {
        return letter >= ' ' || letter == '\n' || letter == '\t';
    }
}
