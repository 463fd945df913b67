package io.spreadtrader.cli.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Failures;
import io.spreadtrader.cli.failure.UsageErrors;
import io.spreadtrader.local.StageArchive;
import io.spreadtrader.local.StageArchivePlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeployingCommandsTest {
    private final List<String> asked = new ArrayList<>();
    private int open;
    private int status;
    private final Stages stages = new Stages() {
        @Override
        public String synthesize(String stage, Path out) {
            asked.add("synthesize " + stage + " " + out);
            return out.resolve(stage + ".template.json").toString();
        }

        @Override
        public int cdk(String action, String stage, List<String> more) {
            asked.add(action + " " + stage + " " + String.join(" ", more));
            return status;
        }

        @Override
        public int openPositions(String stage) {
            return open;
        }

        @Override
        public StageArchive.Filled fill(String bucket, StageArchivePlan plan, InstantSource clock) {
            throw new UnsupportedOperationException("nothing is imported here");
        }
    };
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Surroundings surroundings, String... words) {
        return new CommandLine(new Nothing())
                .addSubcommand(new DeployCommand(stages, surroundings))
                .addSubcommand(new DestroyCommand(stages, surroundings))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(words);
    }

    @CommandLine.Command(name = "trader")
    private static final class Nothing {}

    private static Surroundings terminal(String answer) {
        return new Surroundings(Map.of(), true, () -> 0, () -> Optional.of(answer));
    }

    @Test
    void a_template_is_written_without_asking_anybody() {
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "live", "--synth-only", "--out", "templates"))
                .isZero();

        assertThat(asked).containsExactly("synthesize live templates");
        assertThat(out.toString()).contains("live.template.json");
    }

    @Test
    void live_is_not_deployed_where_nobody_can_be_asked() {
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "live")).isEqualTo(1);

        assertThat(asked).isEmpty();
        assertThat(errors.toString()).contains("real money").contains("--yes");
    }

    @Test
    void live_is_deployed_when_a_person_says_yes_and_not_otherwise() {
        assertThat(run(terminal("no"), "deploy", "--stage", "live")).isEqualTo(1);
        assertThat(asked).isEmpty();

        assertThat(run(terminal("yes"), "deploy", "--stage", "live")).isZero();
        assertThat(asked).containsExactly("deploy live --confirmed");
    }

    @Test
    void a_difference_is_only_shown() {
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "live", "--diff"))
                .isZero();

        assertThat(asked).containsExactly("diff live ");
    }

    @Test
    void an_image_tag_is_handed_on() {
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "dev", "--image-tag", "abc"))
                .isZero();

        assertThat(asked).containsExactly("deploy dev --image-tag abc");
    }

    @Test
    void what_the_cdk_could_not_do_is_a_failure() {
        status = 3;

        assertThat(run(Surroundings.bare(), "deploy", "--stage", "dev")).isEqualTo(1);
        assertThat(errors.toString()).contains("ended with 3");
    }

    @Test
    void contradictions_and_unknown_stages_are_wrong_usage() {
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "dev", "--diff", "--synth-only"))
                .isEqualTo(2);
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "dev", "--out", "x"))
                .isEqualTo(2);
        assertThat(run(Surroundings.bare(), "deploy", "--stage", "prod")).isEqualTo(2);
        assertThat(errors.toString()).contains("dev, paper and live");
    }

    @Test
    void nothing_is_destroyed_while_a_position_is_open() {
        open = 2;

        assertThat(run(Surroundings.bare(), "destroy", "--stage", "dev", "--yes"))
                .isEqualTo(1);
        assertThat(asked).isEmpty();
        assertThat(errors.toString()).contains("2 positions open or orders working");

        open = 0;
        assertThat(run(Surroundings.bare(), "destroy", "--stage", "dev", "--yes"))
                .isZero();
        assertThat(asked).containsExactly("destroy dev --open-positions 0 --confirmed");
    }
}
