package io.spreadtrader.cli;

import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.universe.Exclusion;
import io.spreadtrader.core.universe.ExclusionReason;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A filtered universe, for people and for programs. */
final class UniverseOutput {
    private static final int SELECTED_SHOWN = 120;
    private static final int EXCLUDED_SHOWN = 5;

    private UniverseOutput() {}

    static List<String> text(
            LocalDate asOf, UniverseResult result, FileBars source, FileFundamentals facts, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("Universe as of " + Amounts.day(asOf)) + "   "
                + style.badge(source.label().name()));
        lines.add(Amounts.count(result.selected().size()) + " selected, "
                + Amounts.count(result.excluded().size()) + " excluded");
        if (!result.selected().isEmpty()) {
            lines.add("");
            lines.add(style.bold("SELECTED"));
            lines.addAll(Wrapped.lines("  ", selected(result)));
        }
        if (!result.excluded().isEmpty()) {
            lines.add("");
            lines.add(style.bold("EXCLUDED"));
            lines.addAll(excluded(result).lines("  ", style));
        }
        lines.add("");
        result.filtersOff().forEach(off -> lines.addAll(Wrapped.lines("- filter off: ", off)));
        result.sources().forEach(from -> lines.addAll(Wrapped.lines("- ", from)));
        lines.addAll(notUsed("rows not used as they stand", source.problems()));
        lines.addAll(notUsed("rows of fundamentals and lists not used", facts.problems()));
        return lines;
    }

    private static List<String> notUsed(String what, FileProblems problems) {
        return problems.isEmpty()
                ? List.of()
                : Wrapped.lines("- ", what + ": " + problems.count() + " (" + problems + ")");
    }

    private static String selected(UniverseResult result) {
        int more = result.selected().size() - SELECTED_SHOWN;
        return result.selected().stream()
                        .limit(SELECTED_SHOWN)
                        .map(Symbol::ticker)
                        .collect(Collectors.joining(" "))
                + (more > 0 ? " … and " + Amounts.count(more) + " more; --format json for all" : "");
    }

    private static Table excluded(UniverseResult result) {
        Table table = Table.of("reason", ">symbols", "for example");
        result.countByReason()
                .forEach((reason, count) -> table.row(reason.name(), String.valueOf(count), examples(reason, result)));
        return table;
    }

    private static String examples(ExclusionReason reason, UniverseResult result) {
        List<Map.Entry<Symbol, Exclusion>> all = result.excluded().entrySet().stream()
                .filter(entry -> entry.getValue().reason() == reason)
                .toList();
        Map.Entry<Symbol, Exclusion> first = all.getFirst();
        String numbers = first.getValue().figures().isEmpty()
                ? ""
                : " (" + first.getValue().figures() + ")";
        return first.getKey()
                + numbers
                + all.stream()
                        .skip(1)
                        .limit(EXCLUDED_SHOWN - 1)
                        .map(entry -> ", " + entry.getKey())
                        .collect(Collectors.joining())
                + (all.size() > EXCLUDED_SHOWN ? ", …" : "");
    }

    static String json(LocalDate asOf, UniverseResult result, FileBars source, FileFundamentals facts) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("asOf", asOf.toString());
            json.writeArrayFieldStart("selected");
            for (Symbol symbol : result.selected()) {
                json.writeString(symbol.ticker());
            }
            json.writeEndArray();
            Map<String, Integer> counts = new LinkedHashMap<>();
            result.countByReason().forEach((reason, count) -> counts.put(reason.name(), count));
            Json.counts(json, "excludedByReason", counts);
            json.writeArrayFieldStart("excluded");
            for (Map.Entry<Symbol, Exclusion> entry : result.excluded().entrySet()) {
                json.writeStartObject();
                json.writeStringField("symbol", entry.getKey().ticker());
                json.writeStringField("reason", entry.getValue().reason().name());
                Json.figures(json, "figures", entry.getValue().figures());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.strings(json, "filtersOff", result.filtersOff());
            Json.strings(json, "sources", result.sources());
            json.writeNumberField(
                    "rowsNotUsed", source.problems().count() + facts.problems().count());
            json.writeStringField("dataLabel", source.label().name());
            json.writeEndObject();
        });
    }
}
