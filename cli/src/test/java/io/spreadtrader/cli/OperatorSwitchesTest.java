package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** halt, reduce, resume and flatten on what a real demo of two days left. */
class OperatorSwitchesTest {
    @TempDir
    static Path made;

    private static TradedState traded;

    @TempDir
    Path state;

    @BeforeAll
    static void trade() {
        traded = TradedState.madeIn(made);
    }

    @BeforeEach
    void copy() {
        traded.copiedTo(state);
    }

    private CommandRun run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        arguments[1] = "--state";
        arguments[2] = state.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandRun.of(arguments);
    }

    private JsonNode document(String command, String... more) throws IOException {
        String[] arguments = Arrays.copyOf(more, more.length + 2);
        arguments[more.length] = "--format";
        arguments[more.length + 1] = "json";
        CommandRun run = run(command, arguments);
        assertThat(run.status()).as(run.errors()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void haltSaysWhatWasWhatIsAndWhenItCounts() {
        CommandRun run = run("halt", "--reason", "fire drill");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out())
                .startsWith("Trading was ACTIVE, is now HALTED: fire drill.")
                .contains("exits go on", "The system is stopped: it acts on it when it is started again.");
        assertThat(run("status").out())
                .startsWith("Trading is HALTED since 2026-01-06")
                .contains(": fire drill")
                .contains("CRITICAL Trading is HALTED: fire drill");
        assertThat(run("decisions").out()).contains("TRADING_STATE", "fire drill");
    }

    @Test
    void whatIsSoAlreadyIsLeftAndIsNoFailure() throws IOException {
        long before = document("resume").get("after").get("version").asLong();
        run("halt", "--reason", "first");
        CommandRun again = run("halt", "--reason", "second");

        assertThat(again.status()).isZero();
        assertThat(again.out())
                .contains("Trading is HALTED already since 2026-01-06", ": first.", "Nothing was changed");
        assertThat(document("halt").get("after").get("version").asLong()).isEqualTo(before + 1);
    }

    @Test
    void printsASwitchAsJson() throws IOException {
        JsonNode reduced = document("reduce", "--reason", "less");

        assertThat(reduced.fieldNames())
                .toIterable()
                .containsExactly("command", "changed", "before", "after", "running", "marketTime", "dataLabel");
        assertThat(reduced.get("changed").asBoolean()).isTrue();
        assertThat(reduced.get("before").get("mode").asText()).isEqualTo("ACTIVE");
        assertThat(reduced.get("after").get("mode").asText()).isEqualTo("REDUCING");
        assertThat(reduced.get("after").get("reason").asText()).isEqualTo("less");
        assertThat(document("reduce").get("changed").asBoolean()).isFalse();
    }

    @Test
    void resumeLeavesTheMeasuresToTheNextLook() throws IOException {
        run("halt");
        assertThat(run("resume").out())
                .startsWith("Trading was HALTED, is now ACTIVE: by hand.")
                .contains("losses are measured from the equity at the next look");
        assertThat(document("status").get("measures").isNull()).isTrue();

        TradedState.play(state, 3);
        assertThat(document("status").get("measures").get("highWaterMark").asDouble())
                .isGreaterThan(90_000);
        assertThat(document("status").get("trading").get("mode").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void flattenWithoutYesIsRefusedWhereNobodyCanBeAsked() throws IOException {
        CommandRun run = run("flatten");

        refused(run, "nobody is there to ask", "Give --yes.");
        assertThat(document("status").get("trading").get("mode").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void flattenAsksAPersonAndTakesOnlyYes() throws IOException {
        for (Optional<String> answer : List.of(Optional.of("y"), Optional.of(""), Optional.<String>empty())) {
            CommandRun run = CommandRun.answered(answer, "flatten", "--state", state.toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors()).contains("open position", "(SIMULATED)", "nothing was changed.");
            assertThat(document("status").get("trading").get("flattening").asBoolean())
                    .isFalse();
        }
        CommandRun run = CommandRun.answered(Optional.of(" Yes"), "flatten", "--state", state.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Trading was ACTIVE, is now HALTED, closing every position: by hand.");
    }

    @Test
    void flattenClosesEveryPositionOnceTheSystemRuns() throws IOException {
        assertThat(document("status").get("openPositions").asInt()).isPositive();
        assertThat(run("flatten", "--yes").status()).isZero();
        assertThat(document("status").get("openPositions").asInt())
                .as("nothing but the state was written")
                .isPositive();

        TradedState.play(state, 3);
        assertThat(document("status").get("openPositions").asInt()).isZero();
        assertThat(run("halt").out()).startsWith("Trading is HALTED, closing every position already");
    }

    @Test
    void refusesWhatIsNoStoppedSystem(@TempDir Path other) throws IOException {
        for (String command : new String[] {"status", "positions", "orders", "decisions", "halt", "reduce", "resume"}) {
            refused(CommandRun.of(command, "--state", "/no/such"), "--state: there is no file or folder", "Check");
            refused(CommandRun.of(command, "--state", other.toString()), "holds no state", "Give the --state folder");
        }
        refused(CommandRun.of("flatten", "--yes", "--state", other.toString()), "holds no state", "Give");
        Path file = Files.writeString(other.resolve("file"), "");
        refused(CommandRun.of("status", "--state", file.toString()), "no such folder", "Give the --state folder");
    }

    @Test
    void refusesADamagedJournal() throws IOException {
        Path journal = state.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replaceFirst("SUBMITTING", "SUBMITTIMG"));

        refused(run("status"), "it is damaged", "Restore the file from a copy");
        refused(run("halt"), "it is damaged", "Restore the file from a copy");
    }

    @Test
    void refusesASystemThatAnotherProcessHolds() throws IOException {
        try (OperatedSystem other = OperatedSystem.open(state)) {
            assertThat(other.isRunning()).isFalse();
            refused(run("status"), "is in use by process", "Stop the other one first");
            refused(run("halt"), "is in use by process", "Stop the other one first");
        }
        assertThat(document("status").get("trading").get("mode").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void refusesAReasonThatIsNoLine() {
        CommandRun run = run("halt", "--reason", "two\nlines");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("--reason must be one line");
    }

    private static void refused(CommandRun run, String reason, String remedy) {
        assertThat(run.status()).as(run.errors() + run.out()).isEqualTo(1);
        assertThat(run.errors().lines()).hasSize(2);
        assertThat(run.errors()).contains(reason, remedy).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
