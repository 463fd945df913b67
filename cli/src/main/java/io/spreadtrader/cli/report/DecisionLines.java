package io.spreadtrader.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.value.DataLabel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The decision log, one JSON object a line. */
public final class DecisionLines {
    private DecisionLines() {}

    static String of(List<Decision> decisions, DataLabel label) {
        return decisions.stream()
                .map(decision -> Json.line(json -> write(json, decision, Optional.of(label))) + "\n")
                .collect(Collectors.joining());
    }

    /** One decision as an object; the label is left out where it is not known. */
    public static void write(JsonGenerator json, Decision decision, Optional<DataLabel> label) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", decision.at().toString());
        json.writeStringField("id", decision.id());
        json.writeStringField("kind", decision.kind().name());
        json.writeStringField("subject", decision.subject());
        json.writeStringField("outcome", decision.outcome());
        json.writeStringField("inputs", decision.inputs());
        Json.figures(json, "figures", decision.figures());
        if (label.isPresent()) {
            json.writeStringField("dataLabel", label.get().name());
        }
        json.writeEndObject();
    }
}
