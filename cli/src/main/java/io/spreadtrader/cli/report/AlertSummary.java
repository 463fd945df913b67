package io.spreadtrader.cli.report;

import io.spreadtrader.core.alert.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many alerts of each severity, most urgent first. */
final class AlertSummary {
    private AlertSummary() {}

    static String of(Map<Severity, Integer> counts) {
        List<Severity> severities = Arrays.asList(Severity.values());
        Collections.reverse(severities);
        String summary = severities.stream()
                .filter(counts::containsKey)
                .map(severity -> counts.get(severity) + " " + severity)
                .collect(Collectors.joining(", "));
        return summary.isEmpty() ? "none" : summary;
    }
}
