package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole template of each stage as it was last agreed to. */
final class SnapshotTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
    /** {@code -Dsnapshot.write=true} writes them anew; the difference is then for the commit to explain. */
    private static final boolean WRITE = Boolean.getBoolean("snapshot.write");

    @ParameterizedTest
    @EnumSource
    void the_template_changes_only_on_purpose(Stage stage) throws IOException {
        Path snapshot = SNAPSHOTS.resolve(stage.id() + ".template.json");
        String template = normalised(Synthesised.template(stage));
        if (WRITE) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(snapshot, template);
        }
        assertThat(template)
                .as("the template of %s; if it should differ, run with -Dsnapshot.write=true", stage.id())
                .isEqualTo(Files.readString(snapshot));
    }

    /** What is in the zip is not the template's business, nor in which order an object names its properties. */
    private static String normalised(JsonNode template) throws IOException {
        String ordered = TemplateJson.MAPPER
                .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .withDefaultPrettyPrinter()
                .writeValueAsString(TemplateJson.MAPPER.treeToValue(template, Object.class));
        return ordered.replaceAll("[0-9a-f]{64}\\.zip", "ASSET.zip") + "\n";
    }
}
