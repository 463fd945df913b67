package io.spreadtrader.cli.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Failures;
import io.spreadtrader.cli.failure.UsageErrors;
import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.cloud.CloudDayResult;
import io.spreadtrader.local.cloud.CloudKill;
import io.spreadtrader.local.cloud.CloudPlan;
import io.spreadtrader.local.cloud.CloudState;
import io.spreadtrader.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CloudCommandTest {
    private final List<Object> asked = new ArrayList<>();
    private Optional<CloudState> state = Optional.empty();
    private Invocation outcome = new Invocation.Answered("{\"outcome\":\"WAITING\"}\n", Duration.ZERO);
    private final LocalClouds clouds = new LocalClouds() {
        @Override
        public void up(CloudPlan plan, Consumer<String> told) {
            asked.add(plan);
            told.accept("gateway  http://127.0.0.1:1");
        }

        @Override
        public CloudDayResult day(Optional<LocalDate> date, Optional<CloudKill> kill, Progress progress) {
            throw new InputException("no day row of 2026-01-05 after 150 s", "look into it with ./trader cloud logs");
        }

        @Override
        public Optional<CloudState> state() {
            return state;
        }

        @Override
        public List<String> down() {
            return List.of();
        }

        @Override
        public Invocation invoke(String function, String event) {
            asked.add(function + " " + event);
            return outcome;
        }
    };
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... words) {
        return new CommandLine(new Nothing())
                .addSubcommand(CloudCommand.on(clouds, Surroundings.bare()))
                .addSubcommand(new InvokeCommand(clouds))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(words);
    }

    @CommandLine.Command(name = "trader")
    private static final class Nothing {}

    @Test
    void up_tells_what_is_where() {
        assertThat(run("cloud", "up", "--seed", "7", "--days", "2")).isZero();

        assertThat(asked).containsExactly(new CloudPlan(7, LocalDate.of(2026, 1, 5), 2, 500));
        assertThat(out.toString()).contains("gateway  http://127.0.0.1:1");
    }

    @Test
    void alone_or_with_no_days_it_is_wrong_usage() {
        assertThat(run("cloud")).isEqualTo(2);
        assertThat(run("cloud", "up", "--days", "0")).isEqualTo(2);
        assertThat(run("cloud", "day", "--kill", "exchange")).isEqualTo(2);
    }

    @Test
    void a_day_fails_in_one_line_with_what_is_missing() {
        assertThat(run("cloud", "day")).isEqualTo(1);

        assertThat(errors.toString()).contains("trader cloud day: no day row of 2026-01-05 after 150 s.");
    }

    @Test
    void another_seed_than_the_running_cloud_has_is_refused() {
        state = Optional.of(
                new CloudState(1, new CloudPlan(1, LocalDate.of(2026, 1, 5), 5, 500), "", List.of(), Map.of(), ""));

        assertThat(run("cloud", "day", "--seed", "2")).isEqualTo(1);
        assertThat(errors.toString()).contains("seed 1, not 2");
    }

    @Test
    void where_nothing_runs_status_and_down_say_so() {
        assertThat(run("cloud", "status")).isZero();
        assertThat(run("cloud", "down")).isZero();
        assertThat(run("cloud", "logs")).isEqualTo(1);

        assertThat(out.toString()).contains("no local cloud is up").contains("nothing was up");
    }

    @Test
    void a_functions_answer_is_printed(@TempDir Path folder) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), "{}");

        assertThat(run("invoke", "decide", "--event", event.toString())).isZero();

        assertThat(asked).containsExactly("decide {}");
        assertThat(out.toString().strip()).isEqualTo("{\"outcome\":\"WAITING\"}");
    }

    @Test
    void a_function_that_fails_is_one_line(@TempDir Path folder) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), "{}");
        outcome = new Invocation.Failed(
                "DecodingException", "{\"errorMessage\":\"no schema version\",\"errorType\":\"DecodingException\"}");

        assertThat(run("invoke", "universe", "--event", event.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("universe failed: DecodingException: no schema version.");
    }

    @Test
    void a_function_that_does_not_exist_and_an_event_that_cannot_be_read_are_named(@TempDir Path folder) {
        assertThat(run("invoke", "sell", "--event", "x")).isEqualTo(2);
        assertThat(run("invoke", "scan", "--event", folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("universe, scan, entry").contains("none.json");
    }
}
