package io.spreadtrader.cli.soak;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.SoakOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of long tests, for a person and for a program. */
final class SoakOutput {
    private SoakOutput() {}

    static List<String> lines(Soak soak, long seed, SoakOutcome outcome) {
        StringBuilder counts = new StringBuilder(soak.name() + " (seed " + seed + "):");
        outcome.counts().forEach((what, count) -> counts.append(" ")
                .append(what)
                .append(" ")
                .append(count)
                .append(","));
        counts.append(" failures ").append(outcome.failures().size());
        List<String> lines = new ArrayList<>(List.of(counts.toString()));
        outcome.failures()
                .forEach(failure ->
                        lines.add("  seed " + failure.seed() + ", number " + failure.number() + ": " + failure.what()));
        return lines;
    }

    static String json(long seed, Map<String, SoakOutcome> outcomes) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeNumberField("seed", seed);
            for (Map.Entry<String, SoakOutcome> each : outcomes.entrySet()) {
                json.writeObjectFieldStart(each.getKey());
                for (Map.Entry<String, Long> count : each.getValue().counts().entrySet()) {
                    json.writeNumberField(count.getKey(), count.getValue());
                }
                json.writeArrayFieldStart("failures");
                for (SoakOutcome.Failure failure : each.getValue().failures()) {
                    json.writeStartObject();
                    json.writeNumberField("seed", failure.seed());
                    json.writeNumberField("number", failure.number());
                    json.writeStringField("what", failure.what());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /** Names every test that failed, and how to see the first failure of each again, without what was before it. */
    static void refuseFailures(Map<String, SoakOutcome> outcomes) {
        List<Map.Entry<String, SoakOutcome>> failed = outcomes.entrySet().stream()
                .filter(each -> !each.getValue().failures().isEmpty())
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        throw new Refusal(
                failed.stream()
                                .map(each -> each.getKey() + " failed "
                                        + Amounts.count(
                                                each.getValue().failures().size(), "time"))
                                .collect(Collectors.joining(", "))
                        + ".",
                "To see the first again, run "
                        + failed.stream()
                                .map(each -> again(
                                        each.getKey(),
                                        each.getValue().failures().getFirst()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String again(String name, SoakOutcome.Failure failure) {
        return "'./trader soak --seed " + failure.seed() + " --only " + failure.number() + " " + name + "'";
    }
}
