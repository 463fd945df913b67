package io.spreadtrader.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON field by field: nothing is found by reflection, so the shapes stand in the code and start fast. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What stands in a document. */
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private Json() {}

    /** An indented document. */
    public static String document(Content content) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /** A document on one line. */
    public static String line(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /** Dollars as a number with cents. */
    public static void money(JsonGenerator json, String name, Money money) throws IOException {
        json.writeNumberField(name, money.decimal());
    }

    public static void figures(JsonGenerator json, String name, Figures figures) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> figure : figures.values().entrySet()) {
            json.writeStringField(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
    }

    public static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Counts by name. */
    public static void counts(JsonGenerator json, String name, Map<String, ? extends Number> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue().longValue());
        }
        json.writeEndObject();
    }
}
