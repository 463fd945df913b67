package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SynthesizeTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void writes_what_an_emulator_deploys_and_names_what_was_left_out() throws IOException {
        Path functions = Synthesised.zip(folder.resolve("functions-of-maven.zip"));
        synthesize("--stage", "dev", "--functions", functions.toString(), "--out", folder.toString(), "--emulator");
        Path template = folder.resolve("emulator.template.json");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(template + System.lineSeparator());
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("AWS::EC2::SecurityGroupIngress is left out");
        assertThat(TemplateJson.read(template).path("Parameters").has("ScannerTarget"))
                .isTrue();
        try (ZipFile zip = new ZipFile(folder.resolve("functions.zip").toFile())) {
            assertThat(zip.getEntry("bootstrap")).isNotNull();
        }
    }

    @Test
    void what_is_wrong_is_said_with_what_would_be_right() {
        assertThatThrownBy(() -> synthesize("--stage", "dev")).hasMessage("--functions is missing.");
        assertThatThrownBy(() -> synthesize("--stage", "dev", "--functions", "no.zip"))
                .hasMessage("no.zip is no file: build the functions first.");
        assertThatThrownBy(() -> synthesize("--colour", "blue")).hasMessageContaining("There are --stage");
        assertThatThrownBy(() -> Stage.of("prod")).hasMessageContaining("dev, paper and live");
        assertThatThrownBy(() -> Feature.listed("nat,gold")).hasMessageContaining("snap-start");
    }

    private void synthesize(String... words) throws IOException {
        new Synthesize(
                        List.of(words),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8))
                .run();
    }
}
