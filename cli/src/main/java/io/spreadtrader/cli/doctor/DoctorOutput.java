package io.spreadtrader.cli.doctor;

import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings for a person or a program. */
final class DoctorOutput {
    private DoctorOutput() {}

    static List<String> text(List<Finding> findings, Style style) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String mark =
                    switch (finding.outcome()) {
                        case OK -> "ok";
                        case FAILED -> "FAILED";
                        case NOT_CHECKED -> "-";
                    };
            String state = finding.isFailed() ? finding.state() + ": " : "";
            List<String> said = Wrapped.terminalLines(
                    String.format(Locale.ROOT, "%-7s %-16s ", mark, finding.subject()), state + finding.found());
            said.forEach(line -> lines.add(finding.isFailed() ? style.bold(line) : line));
            if (!finding.remedy().isEmpty()) {
                lines.addAll(Wrapped.terminalLines(" ".repeat(25) + "-> ", finding.remedy()));
            }
        }
        return lines;
    }

    /** Its keys are a promise. */
    static String json(List<Finding> findings) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeBooleanField("healthy", findings.stream().noneMatch(Finding::isFailed));
            json.writeArrayFieldStart("checks");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("subject", finding.subject());
                json.writeStringField("outcome", finding.outcome().name());
                json.writeStringField("state", finding.state());
                json.writeStringField("found", finding.found());
                json.writeStringField("remedy", finding.remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
