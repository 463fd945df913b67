package io.spreadtrader.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Failures;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.SoakOutcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SoakCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final AtomicLong elapsed = new AtomicLong();

    @Test
    void countsAndNamesTheSeedsOfWhatFailed() {
        int status = run("--seed", "40");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "calm (seed 40): done 3, failures 0",
                        "broken (seed 40): done 3, failures 1",
                        "  seed 41, number 7: it broke");
        assertThat(errors.toString())
                .contains(
                        "broken failed 1 time.",
                        "To see the first again, run './trader soak --seed 41 --only 7 broken'.");
    }

    @Test
    void namesEveryTestThatFailed() {
        List<Soak> both = List.of(new Counted("broken", true), new Counted("calm", false), new Counted("worse", true));

        assertThat(run(both)).isEqualTo(1);
        assertThat(errors.toString())
                .contains("broken failed 1 time, worse failed 1 time.")
                .contains("'./trader soak --seed 2 --only 7 broken', './trader soak --seed 2 --only 7 worse'.");
    }

    @Test
    void playsOneNumberOfASeedAlone() {
        assertThat(run("--seed", "41", "--only", "7", "broken")).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly("broken (seed 41): done 1, failures 1", "  seed 41, number 7: it broke");
        assertThat(run("--seed", "41", "--only", "8", "broken")).isZero();
    }

    @Test
    void playsOneNumberOfOneTestOnly() {
        assertThat(run("--only", "7")).isEqualTo(2);
        assertThat(run("--only", "7", "--minutes", "1", "calm")).isEqualTo(2);
        assertThat(run("--only", "-1", "calm")).isEqualTo(2);
        assertThat(errors.toString().lines())
                .filteredOn(line -> line.contains("--only N, 0 or more, goes with one NAME"))
                .hasSize(3);
    }

    @Test
    void namesEveryTestInItsHelp() {
        run("--help");

        assertThat(out.toString())
                .contains("calm       Counts. As far as three.", "broken     Counts. As far as three.");
    }

    @Test
    void runsOnlyThoseNamed() {
        assertThat(run("calm")).isZero();
        assertThat(out.toString().lines()).containsExactly("calm (seed 1): done 3, failures 0");
        assertThat(run("storm")).isEqualTo(2);
        assertThat(errors.toString()).contains("there is no long test 'storm'; there are calm, broken.");
    }

    @Test
    void givesEachItsShareOfTheTime() {
        run("--minutes", "1");

        // A piece takes a second here: thirty each, after which the half minute is over.
        assertThat(out.toString()).contains("calm (seed 1): done 30,").contains("broken (seed 1): done 30,");
    }

    @Test
    void printsOneDocumentForAProgram() {
        run("--format", "json", "--seed", "5");

        assertThat(out.toString()).startsWith("{").contains("\"seed\" : 5", "\"seed\" : 6", "\"what\" : \"it broke\"");
    }

    @Test
    void makesTheSameFramesAgainFromTheSameSeed() {
        SoakOutcome first = new FrameFuzzing(2, 500).run(7, Optional.empty(), Progress.SILENT);
        SoakOutcome second = new FrameFuzzing(2, 500).run(7, Optional.empty(), Progress.SILENT);
        SoakOutcome other = new FrameFuzzing(2, 500).run(8, Optional.empty(), Progress.SILENT);

        assertThat(first).isEqualTo(second).isNotEqualTo(other);
        assertThat(first.failures()).isEmpty();
        assertThat(first.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(1_000);
    }

    @Test
    void decodesTheBatchOfASeedAlone() {
        FrameFuzzing frames = new FrameFuzzing(2, 500);
        SoakOutcome two = frames.run(7, Optional.empty(), Progress.SILENT);
        SoakOutcome first = frames.only(7, 1, Progress.SILENT);
        SoakOutcome second = frames.only(8, 1, Progress.SILENT);

        two.counts().forEach((what, count) -> assertThat(
                        first.counts().getOrDefault(what, 0L) + second.counts().getOrDefault(what, 0L))
                .as(what)
                .isEqualTo(count));
        assertThatThrownBy(() -> frames.only(7, 2, Progress.SILENT)).hasMessageContaining("no number 2");
    }

    private int run(String... arguments) {
        return run(List.of(new Counted("calm", false), new Counted("broken", true)), arguments);
    }

    private int run(List<Soak> soaks, String... arguments) {
        Surroundings surroundings = new Surroundings(Map.of(), false, elapsed::get, Optional::empty);
        CommandLine command = SoakCommand.with(soaks, surroundings);
        command.getCommandSpec().mixinStandardHelpOptions(true);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private final class Counted implements Soak {
        private final String name;
        private final boolean breaks;

        Counted(String name, boolean breaks) {
            this.name = name;
            this.breaks = breaks;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String what() {
            return "Counts.";
        }

        @Override
        public String extent() {
            return "As far as three";
        }

        @Override
        public SoakOutcome run(long seed, Optional<BooleanSupplier> until, Progress progress) {
            long done = 0;
            while (until.map(over -> !over.getAsBoolean()).orElse(done < 3)) {
                done++;
                elapsed.addAndGet(1_000);
            }
            return new SoakOutcome(
                    Map.of("done", done),
                    breaks ? List.of(new SoakOutcome.Failure(seed + 1, 7, "it broke")) : List.of());
        }

        @Override
        public SoakOutcome only(long seed, int number, Progress progress) {
            boolean isBroken = breaks && number == 7;
            return new SoakOutcome(
                    Map.of("done", 1L),
                    isBroken ? List.of(new SoakOutcome.Failure(seed, number, "it broke")) : List.of());
        }
    }
}
