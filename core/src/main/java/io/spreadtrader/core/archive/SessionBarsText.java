package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A session's bars as CSV and back, to the last bit: a line about the set, then a line for each symbol. The adjustment
 * is the last column of its line and may hold anything but a line end.
 */
public final class SessionBarsText {
    private static final int SCHEMA_VERSION = 1;
    private static final String ABOUT = "schemaVersion,session,asOf,provisional,label,symbols,adjustment";
    private static final String COLUMNS = "symbol,open,high,low,close,volume";
    private static final int ABOUT_FIELDS = 7;
    private static final int LINES_BEFORE_BARS = 3;

    private SessionBarsText() {}

    public static String encoded(SessionBars set) {
        if (set.adjustment().lines().count() > 1) {
            throw new IllegalArgumentException("an adjustment is one line: " + set.adjustment());
        }
        StringBuilder text = new StringBuilder(ABOUT + "\n")
                .append(String.join(
                        ",",
                        String.valueOf(SCHEMA_VERSION),
                        set.session().toString(),
                        set.asOf().toString(),
                        String.valueOf(set.provisional()),
                        set.label().name(),
                        String.valueOf(set.bars().size()),
                        set.adjustment()))
                .append('\n')
                .append(COLUMNS)
                .append('\n');
        set.bars().forEach((symbol, bar) -> text.append(symbol.ticker())
                .append(',')
                .append(BarText.encoded(bar))
                .append('\n'));
        return text.toString();
    }

    /** @throws IllegalArgumentException naming the line when it is not such a text, or cut short */
    public static SessionBars decoded(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES_BEFORE_BARS
                || !lines.get(0).equals(ABOUT)
                || !lines.get(2).equals(COLUMNS)
                || !text.endsWith("\n")) {
            throw new IllegalArgumentException("not a set of bars: it must begin with \"" + ABOUT + "\", have \""
                    + COLUMNS + "\" in line 3 and end with a line end");
        }
        String[] about = lines.get(1).split(",", ABOUT_FIELDS);
        if (about.length != ABOUT_FIELDS || !about[0].equals(String.valueOf(SCHEMA_VERSION))) {
            throw new IllegalArgumentException(
                    "line 2: must begin with schemaVersion " + SCHEMA_VERSION + ": " + lines.get(1));
        }
        LocalDate session = LocalDate.parse(about[1]);
        SortedMap<Symbol, Bar> bars = new TreeMap<>();
        for (int i = LINES_BEFORE_BARS; i < lines.size(); i++) {
            addBar(bars, session, lines.get(i), i + 1);
        }
        if (bars.size() != Integer.parseInt(about[5])) {
            throw new IllegalArgumentException(
                    "cut short: " + about[5] + " symbols are announced, " + bars.size() + " are there");
        }
        return new SessionBars(
                session,
                Instant.parse(about[2]),
                Boolean.parseBoolean(about[3]),
                about[6],
                DataLabel.valueOf(about[4]),
                bars);
    }

    private static void addBar(SortedMap<Symbol, Bar> bars, LocalDate session, String line, int number) {
        String[] fields = line.split(",", -1);
        try {
            bars.put(Symbol.of(fields[0]), BarText.decoded(session, fields));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("line " + number + " is no bar: " + line, broken);
        }
    }
}
