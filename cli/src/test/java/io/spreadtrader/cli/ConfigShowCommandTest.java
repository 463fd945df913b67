package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.core.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigShowCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsEverySettingWithItsOrigin() {
        CommandRun run = CommandRun.of("config", "show");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(Settings.ALL.size() + 1);
        Settings.ALL.forEach(
                setting -> assertThat(run.out()).contains(setting.key()).contains(setting.description()));
    }

    @Test
    void letsTheLaterLayerWin() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                # one of each
                max-contracts: 2
                max-open-positions: 2
                max-daily-entries: 2
                min-price: $25
                risk-per-trade: 1.5%
                strategies: [high-base, low-base]
                excluded-symbols: ""
                walk-interval: 20s
                max-daily-orders: 1_000
                price: natural
                """);
        Map<String, String> environment = Map.of(
                "SPREADTRADER_MAX_OPEN_POSITIONS", "3",
                "SPREADTRADER_MAX_DAILY_ENTRIES", "3",
                "SPREADTRADER_SHARED_DATA", "/anywhere",
                "PATH", "/bin");
        JsonNode settings = new ObjectMapper()
                .readTree(CommandRun.in(
                                environment,
                                "config",
                                "show",
                                "--config",
                                file.toString(),
                                "--max-daily-entries",
                                "4",
                                "--set",
                                "style=credit",
                                "--format",
                                "json")
                        .out())
                .get("settings");

        assertThat(of(settings, "max-contracts")).isEqualTo("2 " + file + ":2 file");
        assertThat(of(settings, "max-open-positions")).isEqualTo("3 SPREADTRADER_MAX_OPEN_POSITIONS environment");
        assertThat(of(settings, "max-daily-entries")).isEqualTo("4 --max-daily-entries flag");
        assertThat(of(settings, "style")).isEqualTo("credit --set style flag");
        assertThat(of(settings, "strategies")).isEqualTo("high-base,low-base " + file + ":7 file");
        assertThat(of(settings, "excluded-symbols")).isEqualTo(" " + file + ":8 file");
        assertThat(of(settings, "risk-per-trade")).isEqualTo("1.5% " + file + ":6 file");
        assertThat(of(settings, "stop-atr")).isEqualTo("2 built in built-in");
        settings.forEach(setting -> assertThat(setting.fieldNames())
                .toIterable()
                .containsExactly("key", "value", "unit", "from", "layer", "builtIn", "accepted", "description"));
    }

    @Test
    void takesAnEmptyFileForNoSettings() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "# nothing yet\n");

        assertThat(CommandRun.of("config", "show", "--config", file.toString()).status())
                .isZero();
    }

    private static String of(JsonNode settings, String key) {
        for (JsonNode setting : settings) {
            if (setting.get("key").asText().equals(key)) {
                return setting.get("value").asText() + " " + setting.get("from").asText() + " "
                        + setting.get("layer").asText();
            }
        }
        throw new AssertionError("no setting " + key);
    }
}
