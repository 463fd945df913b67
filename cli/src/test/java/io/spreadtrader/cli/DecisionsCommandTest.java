package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void runADemo() {
        CommandRun.of("demo", "--out", folder.toString());
    }

    @Test
    void showsEveryDecisionWithItsNumbers() {
        CommandRun run = CommandRun.of("decisions", "--out-dir", folder.toString());

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out())
                .contains("2026-01-08 11:06:00")
                .contains("STOP_LOSS")
                .contains("underlying=98.42, stop=98.10")
                .contains("SIMULATED");
    }

    @Test
    void showsOneDay() {
        CommandRun run = CommandRun.of("decisions", "--out-dir", folder.toString(), "--day", "2026-01-08");

        assertThat(run.out()).contains("2026-01-08").doesNotContain("2026-01-07");
    }

    @Test
    void saysWhichDaysThereAreWhenThereIsNothingOnThatOne() {
        CommandRun run = CommandRun.of("decisions", "--out-dir", folder.toString(), "--day", "2026-01-10");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("No decisions on Sat 10 Jan 2026").contains("Mon 5 Jan 2026 to");
    }

    @Test
    void printsThemAsJson() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(CommandRun.of("decisions", "--out-dir", folder.toString(), "--format", "json")
                        .out());

        assertThat(document.get("dataLabel").asText()).isEqualTo("SIMULATED");
        assertThat(document.get("decisions")).hasSizeGreaterThan(5);
        assertThat(document.get("decisions").get(0).fieldNames())
                .toIterable()
                .containsExactly("at", "id", "kind", "subject", "outcome", "inputs", "figures");
    }

    @Test
    void namesTheLineThatIsNoDecision() throws IOException {
        Path file = folder.resolve("decisions.jsonl");
        String first = Files.readAllLines(file).getFirst();
        for (String bad : new String[] {"{", "[]", "{\"at\":\"yesterday\"}", "", "<html>"}) {
            Files.writeString(file, first + "\n" + bad + "\n");
            CommandRun run = CommandRun.of("decisions", "--out-dir", folder.toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.errors()).contains("decisions.jsonl, line 2 is not a decision.");
        }
    }
}
