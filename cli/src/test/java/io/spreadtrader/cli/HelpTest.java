package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.simulator.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
    private static final int FOOTER_WIDTH = 80;

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

    /** Beyond that picocli breaks them where it likes. */
    @Test
    void breaksTheLinesOfItsFootersItself() {
        assertThat(footers(Main.commandLine())).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(FOOTER_WIDTH));
    }

    private static List<String> footers(CommandLine command) {
        List<String> lines =
                new ArrayList<>(List.of(command.getCommandSpec().usageMessage().footer()));
        command.getSubcommands().values().forEach(each -> lines.addAll(footers(each)));
        return lines;
    }

    @Test
    void namesEveryFaultOfASimulatedGateway() {
        String help = CommandRun.of("simulate-gateway", "--help").out().replaceAll("\\s+", " ");

        assertThat(Fault.values()).allSatisfy(fault -> assertThat(help)
                .contains(" " + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @Test
    void namesEveryLongTestAndBenchmark() {
        assertThat(CommandRun.of("soak", "--help").out())
                .contains("\nframes ", "\ncrashes ", "\ntakeovers ", "\nkills ");
        assertThat(CommandRun.of("bench", "--help").out()).contains("\nframes ", "\norders ");
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
