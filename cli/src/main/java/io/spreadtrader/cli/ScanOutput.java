package io.spreadtrader.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a scan found, for people and for programs. */
final class ScanOutput {
    private static final Comparator<Signal> NEWEST_FIRST =
            Comparator.comparing(Signal::date).reversed().thenComparing(Signal.RANK);
    private static final int SIGNALS_SHOWN = 40;
    private static final int REJECTED_SHOWN = 15;
    private static final int CONDITIONS_WIDTH = 64;

    private ScanOutput() {}

    static List<String> text(ScanResult result, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("Scan as of " + Amounts.day(result.asOf()))
                + (result.days() > 1 ? " and the " + (result.days() - 1) + " market days before" : "")
                + "   "
                + style.badge(result.label().name()));
        lines.add(Amounts.count(result.symbols(), "symbol") + ", "
                + Amounts.count(result.signals().size(), "signal") + ", "
                + Amounts.count(result.rejected().size()) + " not judged, "
                + Amounts.count(result.elapsedMillis()) + " ms");
        if (!result.signals().isEmpty()) {
            lines.add("");
            lines.addAll(signals(result, style));
        }
        if (!result.rejected().isEmpty()) {
            lines.add("");
            lines.add(style.bold("NOT JUDGED"));
            lines.addAll(rejected(result.rejected(), style));
        }
        if (!result.incomplete().isEmpty()) {
            lines.add("");
            lines.add(style.bold("TOO FEW BARS FOR SOME STRATEGIES"));
            lines.addAll(rejected(result.incomplete(), style));
        }
        lines.add("");
        result.notes().forEach(note -> lines.addAll(Wrapped.lines("- ", note)));
        return lines;
    }

    private static List<String> signals(ScanResult result, Style style) {
        Table table = Table.of(
                "date", "symbol", "direction", "strategy", ">strength", ">close", ">ATR14", ">RSI14", "because");
        result.signals().stream()
                .sorted(NEWEST_FIRST)
                .limit(SIGNALS_SHOWN)
                .forEach(signal -> table.row(
                        signal.date().toString(),
                        signal.symbol().ticker(),
                        signal.direction().name(),
                        signal.strategy(),
                        Amounts.decimals(signal.strength(), 2),
                        Amounts.decimals(signal.close().dollars(), 2),
                        Amounts.decimals(signal.atr14(), 2),
                        Amounts.decimals(signal.rsi14(), 1),
                        shortened(String.join("; ", signal.conditions()))));
        List<String> lines = table.lines("", style);
        more(lines, result.signals().size() - SIGNALS_SHOWN);
        return lines;
    }

    private static List<String> rejected(Map<Symbol, String> reasons, Style style) {
        Table table = Table.of("symbol", "reason");
        reasons.entrySet().stream()
                .limit(REJECTED_SHOWN)
                .forEach(entry -> table.row(entry.getKey().ticker(), entry.getValue()));
        List<String> lines = table.lines("", style);
        more(lines, reasons.size() - REJECTED_SHOWN);
        return lines;
    }

    private static String shortened(String text) {
        return text.length() <= CONDITIONS_WIDTH ? text : text.substring(0, CONDITIONS_WIDTH - 1) + "…";
    }

    private static void more(List<String> lines, int count) {
        if (count > 0) {
            lines.add("… and " + Amounts.count(count) + " more; --format json for all");
        }
    }

    static String json(ScanResult result) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("asOf", result.asOf().toString());
            json.writeArrayFieldStart("signals");
            for (Signal signal : result.signals()) {
                write(json, signal);
            }
            json.writeEndArray();
            write(json, "rejected", result.rejected());
            write(json, "incomplete", result.incomplete());
            Json.strings(json, "notes", result.notes());
            json.writeStringField("dataLabel", result.label().name());
            json.writeNumberField("elapsedMs", result.elapsedMillis());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Signal signal) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", signal.date().toString());
        json.writeStringField("symbol", signal.symbol().ticker());
        json.writeStringField("direction", signal.direction().name());
        json.writeStringField("strategy", signal.strategy());
        json.writeNumberField("close", new BigDecimal(signal.close().toString()));
        json.writeNumberField("atr14", signal.atr14());
        json.writeNumberField("rsi14", signal.rsi14());
        json.writeNumberField("strength", signal.strength());
        Json.strings(json, "conditions", signal.conditions());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Map<Symbol, String> reasons) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<Symbol, String> entry : reasons.entrySet()) {
            json.writeStartObject();
            json.writeStringField("symbol", entry.getKey().ticker());
            json.writeStringField("reason", entry.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
