package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Amounts;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** The universe in one sentence: how many were selected, how many excluded for which reason. */
final class UniverseText {
    private static final String SELECTED = "SELECTED";

    private UniverseText() {}

    static String of(Map<String, Integer> counts) {
        String excluded = counts.entrySet().stream()
                .filter(count -> !count.getKey().equals(SELECTED))
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(count -> Amounts.count(count.getValue()) + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return Amounts.count(counts.getOrDefault(SELECTED, 0))
                + " selected"
                + (excluded.isEmpty() ? "" : "; excluded: " + excluded);
    }
}
