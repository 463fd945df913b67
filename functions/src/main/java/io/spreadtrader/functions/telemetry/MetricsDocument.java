package io.spreadtrader.functions.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call's counts in CloudWatch's embedded metric format: a line of the log that becomes metrics. Each name costs money
 * each month, so there are few, and none for what Lambda itself measures.
 */
public final class MetricsDocument {
    /** Each costs about 0.30 USD a month, so there are few and none has dimensions; other counts are read in the log. */
    static final Set<String> METRICS = Set.of("Signals", "Entries", "Denials", "Alerts");

    private static final String NAMESPACE = "SpreadTrader/";
    private static final JsonFactory JSON = new JsonFactory();

    private MetricsDocument() {}

    /**
     * The line, without its end.
     *
     * @param at wall time, of which CloudWatch takes no other
     * @param counts by name; those of {@link #METRICS} become metrics
     */
    public static String of(Instant at, String stage, String function, Map<String, Integer> counts) {
        List<String> metrics =
                counts.keySet().stream().filter(METRICS::contains).toList();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            if (!metrics.isEmpty()) {
                writeDirective(json, at, stage, metrics);
            }
            json.writeStringField("Stage", stage);
            json.writeStringField("Function", function);
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return text.toString();
    }

    private static void writeDirective(JsonGenerator json, Instant at, String stage, List<String> metrics)
            throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", at.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE + stage);
        json.writeArrayFieldStart("Dimensions");
        json.writeStartArray();
        json.writeEndArray();
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (String name : metrics) {
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
