package io.spreadtrader.cli.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML file of settings: one flat mapping of keys to values; lists may be written as lists. */
final class ConfigurationFile {
    private static final String EXAMPLE =
            "Write one setting a line, as in 'max-contracts: 5'; './trader config show'" + " lists every key.";
    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /** @throws Refusal naming file, line, key and value of the first thing wrong */
    static Configuration over(Configuration weaker, Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal(file + " is a folder, not a configuration file.", EXAMPLE);
        }
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            return new ConfigurationFile(file).read(parser, weaker);
        } catch (NoSuchFileException e) {
            throw new Refusal("there is no configuration file " + file + ".", "Check the path given to --config.");
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    file + line(e) + " is not YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    EXAMPLE);
        } catch (IOException e) {
            throw new Refusal("cannot read the configuration file " + file + ": " + e.getMessage(), EXAMPLE);
        }
    }

    private Configuration read(JsonParser parser, Configuration weaker) throws IOException {
        Configuration configuration = weaker;
        JsonToken first = parser.nextToken();
        if (first == null) {
            return configuration;
        }
        if (first != JsonToken.START_OBJECT) {
            throw wrong(parser, "is not a list of settings.");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            configuration = with(configuration, parser);
        }
        if (parser.nextToken() != null) {
            throw wrong(parser, "begins a second document; settings are one.");
        }
        return configuration;
    }

    private Configuration with(Configuration configuration, JsonParser parser) throws IOException {
        String key = parser.currentName();
        int line = parser.currentTokenLocation().getLineNr();
        Integer before = lines.put(key, line);
        if (before != null) {
            throw wrong(parser, "gives '" + key + "' again (first in line " + before + ").");
        }
        parser.nextToken();
        String value = value(parser, key);
        try {
            return configuration.with(key, value, new Origin(Origin.Layer.FILE, file + ":" + line));
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + ", line " + line + ": " + Explained.of(e, key, value), EXAMPLE);
        }
    }

    private String value(JsonParser parser, String key) throws IOException {
        JsonToken token = Optional.ofNullable(parser.currentToken()).orElse(JsonToken.NOT_AVAILABLE);
        if (token == JsonToken.VALUE_NULL
                || (token.isScalarValue() && parser.getText().isEmpty())) {
            return nothing(parser, key);
        }
        if (token.isScalarValue()) {
            return parser.getText();
        }
        if (token == JsonToken.START_ARRAY) {
            return list(parser, key);
        }
        throw wrong(parser, "groups settings under '" + key + "'; settings are written flat.");
    }

    /** Only a list may be emptied by giving nothing. */
    private String nothing(JsonParser parser, String key) throws IOException {
        boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING && parser.getTextLength() == 0;
        if (quoted && Explained.isList(key)) {
            return "";
        }
        throw wrong(parser, "gives no value for '" + key + "'.");
    }

    private String list(JsonParser parser, String key) throws IOException {
        List<String> words = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = Optional.ofNullable(parser.currentToken()).orElse(JsonToken.NOT_AVAILABLE);
            if (!token.isScalarValue()) {
                throw wrong(parser, "puts more than plain words into the list '" + key + "'.");
            }
            words.add(parser.getText());
        }
        return String.join(",", words);
    }

    private Refusal wrong(JsonParser parser, String what) {
        return new Refusal(file + ", line " + parser.currentTokenLocation().getLineNr() + " " + what, EXAMPLE);
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr() + ",";
    }
}
