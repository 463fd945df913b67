package io.spreadtrader.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision log read back.
 *
 * @param label of the figures in it, where it is told
 */
public record DecisionFile(List<Decision> decisions, Optional<DataLabel> label) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String REMEDY = "Write it again with './trader demo --out DIR'.";

    /** @throws Refusal naming file and line of the first thing wrong */
    public static DecisionFile in(Path folder) {
        Path file = folder.resolve(DemoFolder.DECISIONS);
        List<Decision> decisions = new ArrayList<>();
        Optional<DataLabel> label = Optional.empty();
        for (String line : lines(file)) {
            try {
                Map<String, String> fields = new HashMap<>();
                Figures figures = read(line, fields);
                decisions.add(decision(fields, figures));
                label = Optional.ofNullable(fields.get("dataLabel")).map(DataLabel::valueOf);
            } catch (IOException | IllegalArgumentException | DateTimeParseException | NullPointerException _) {
                throw new Refusal(file + ", line " + (decisions.size() + 1) + " is not a decision.", REMEDY);
            }
        }
        return new DecisionFile(decisions, label);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException _) {
            throw new Refusal("there is no " + file + ".", "Give the folder of a './trader demo --out DIR'.");
        } catch (IOException _) {
            throw new Refusal(file + " cannot be read as text.", REMEDY);
        }
    }

    private static Figures read(String line, Map<String, String> fields) throws IOException {
        Figures figures = Figures.NONE;
        try (JsonParser parser = FACTORY.createParser(line)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    figures = figures(parser);
                } else {
                    fields.put(name, parser.getText());
                }
            }
            require(parser.currentToken() == JsonToken.END_OBJECT);
        }
        return figures;
    }

    private static Figures figures(JsonParser parser) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, parser.getText());
        }
        return new Figures(values);
    }

    private static Decision decision(Map<String, String> fields, Figures figures) {
        return new Decision(
                Objects.requireNonNull(fields.get("id")),
                Instant.parse(Objects.requireNonNull(fields.get("at"))),
                DecisionKind.valueOf(Objects.requireNonNull(fields.get("kind"))),
                Objects.requireNonNull(fields.get("subject")),
                Objects.requireNonNull(fields.get("outcome")),
                Objects.requireNonNull(fields.get("inputs")),
                figures);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not one JSON object");
        }
    }
}
