package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @Test
    void listsEveryCommand() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: trader")
                .contains("demo", "up", "scan", "universe", "config", "study", "test", "help")
                .contains("status", "positions", "orders", "decisions")
                .contains("halt", "reduce", "resume", "flatten", "adopt")
                .contains("doctor", "record-gateway", "simulate-gateway")
                .contains("cloud", "deploy", "destroy", "invoke")
                .contains("import", "soak", "bench");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "scan",
                "universe",
                "decisions",
                "config show",
                "study fit",
                "test",
                "status",
                "positions",
                "orders",
                "halt",
                "reduce",
                "resume",
                "flatten",
                "adopt",
                "doctor",
                "record-gateway",
                "simulate-gateway",
                "cloud up",
                "cloud day",
                "cloud status",
                "cloud logs",
                "cloud down",
                "deploy",
                "destroy",
                "invoke",
                "import",
                "soak",
                "bench"
            })
    void explainsEachCommandWithinEightyColumns(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: trader " + command);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out()).as("settings are listed by config show").doesNotContain("--max-daily-entries=");
    }

    @Test
    void helpsByWordToo() {
        assertThat(CommandRun.of("help", "demo").out()).startsWith("Usage: trader demo");
    }

    @Test
    void tellsItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("trader ");
    }

    @Test
    void sendsWhoeverAsksForTestsToTheLauncher() {
        CommandRun run = CommandRun.of("test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("./trader test");
    }
}
