package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done ends with status 1, a reason and a remedy; never a stack trace. */
class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void namesAPathThatIsNotThereBeforeAnyWork() {
        refused(CommandRun.of("demo", "--bars", "/no/such/bars"), "--bars: there is no file or folder /no/such/bars.");
        refused(CommandRun.of("scan", "--bars", "/no/such/bars"), "--bars: there is no file or folder");
        refused(CommandRun.of("universe", "--bars", "/no/such/bars"), "--bars: there is no file or folder");
        refused(CommandRun.of("decisions", "--out-dir", "/no/such"), "--out: there is no file or folder");
        refused(CommandRun.of("demo", "--bars", folder.toString(), "--symbols", "@/no/such"), "/no/such");
    }

    @Test
    void leavesAFileAloneThatStandsWhereAFolderIsWanted() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        refused(CommandRun.of("demo", "--out", file.toString()), "is a file, not a folder");
        refused(CommandRun.of("demo", "--state", file.toString()), "is a file, not a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesFileLineKeyAndValueOfAConfigurationError() throws IOException {
        Map<String, String> wrong = Map.of(
                "max-contract: 5", "line 1: unknown setting 'max-contract'; did you mean 'max-contracts'? (given: '5')",
                "# fine\nmax-contracts: many", "line 2: max-contracts: 'many' is not a whole number of 0 or more.",
                "stop-atr: 2s", "line 1: stop-atr: '2s' is not a number from 0.0 to 100.0.",
                "max-contracts:", "line 1 gives no value for 'max-contracts'",
                "risk:\n  risk-per-trade: 2%", "groups settings under 'risk'",
                "max-contracts: 5\nmax-contracts: 6", "line 2 gives 'max-contracts' again (first in line 1)",
                "- max-contracts", "line 1 is not a list of settings",
                "<!DOCTYPE html>\n<html>", "line 1",
                "max-contracts: [5", "is not YAML",
                "max-contracts: 5\n---\nmax-contracts: 6", "second document");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Path file = Files.writeString(folder.resolve("wrong.yaml"), each.getKey());
            CommandRun run = CommandRun.of("config", "show", "--config", file.toString());

            refused(run, each.getValue());
            assertThat(run.errors()).contains(file.toString());
        }
    }

    @Test
    void namesAConfigurationFileThatIsNotThere() {
        refused(CommandRun.of("demo", "--config", "/no/such.yaml"), "there is no configuration file /no/such.yaml.");
        refused(CommandRun.of("demo", "--config", folder.toString()), "is a folder");
    }

    @Test
    void namesAVariableThatIsNoSetting() {
        refused(
                CommandRun.in(Map.of("SPREADTRADER_MAX_CONTRACT", "5"), "demo"),
                "SPREADTRADER_MAX_CONTRACT: unknown setting 'max-contract'; did you mean 'max-contracts'?");
        refused(
                CommandRun.in(Map.of("SPREADTRADER_MAX_CONTRACTS", "lots"), "demo"),
                "SPREADTRADER_MAX_CONTRACTS: max-contracts: 'lots' is not");
    }

    @Test
    void passesOnWhatTheWorkItselfRefuses() {
        refused(CommandRun.with(failing(new Refusal("no bars.", "Give some.")), "demo"), "trader demo: no bars.");
        refused(
                CommandRun.with(failing(new InputException("x.csv, line 3: no price", "correct it")), "demo"),
                "trader demo: x.csv, line 3: no price.\nCorrect it.");
        refused(
                CommandRun.with(failing(new UncheckedIOException(new IOException("No space left"))), "demo"),
                "No space left");
    }

    @Test
    void tellsABugInOneLineAndWhereItsDetailsAre() throws IOException {
        CommandRun run = CommandRun.with(failing(new IllegalStateException("two\nlines")), "demo");

        refused(run, "trader demo: this is a bug: java.lang.IllegalStateException: two lines.");
        Path details = Path.of(run.errors().lines().toList().get(1).replaceAll("^Details: |\\.$", ""));
        assertThat(details).content().contains("at io.spreadtrader.cli.RefusalTest");
        Files.delete(details);
    }

    @Test
    void printsTheStackTraceWhenAskedTo() {
        CommandRun run = CommandRun.with(failing(new IllegalStateException("odd")), "demo", "--stacktrace");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("at io.spreadtrader.cli.RefusalTest");
    }

    @Test
    void leavesNothingBehindWhenTheWorkFails() throws IOException {
        Path out = folder.resolve("out");

        refused(CommandRun.with(failing(new Refusal("no.", "Yes.")), "demo", "--out", out.toString()), "no.");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).isEmpty();
        }
    }

    private static DemoRunner failing(RuntimeException failure) {
        return (_, _) -> {
            throw failure;
        };
    }

    private static void refused(CommandRun run, String expected) {
        assertThat(run.status()).as(run.errors()).isEqualTo(1);
        assertThat(run.errors()).contains(expected).doesNotContain("\tat ");
        assertThat(run.errors().lines()).hasSize(2);
        assertThat(run.out()).isEmpty();
    }
}
