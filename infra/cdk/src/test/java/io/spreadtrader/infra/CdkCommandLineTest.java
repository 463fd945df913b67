package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CdkCommandLineTest {
    private static List<String> printed(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--functions", "f.zip", "--java", "/jdk/bin/java", "--class-path", "/infra/*"));
        all.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CdkCommandLine(all, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_word_a_line_is_what_the_cdks_program_is_run_with() {
        assertThat(printed("--action", "deploy", "--stage", "dev"))
                .startsWith("npx", "--yes", CdkCommand.PROGRAM, "deploy", "spread-trader-dev", "--app")
                .contains("exec '/jdk/bin/java' -cp '/infra/*' io.spreadtrader.infra.Synthesize --stage dev --functions"
                        + " 'f.zip'");
    }

    @Test
    void live_is_refused_unless_it_is_confirmed() {
        assertThatThrownBy(() -> printed("--action", "deploy", "--stage", "live"))
                .isInstanceOf(CdkCommand.Refused.class);
        assertThat(printed("--action", "deploy", "--stage", "live", "--confirmed"))
                .contains("deploy");
    }

    @Test
    void nothing_is_taken_down_while_positions_are_open() {
        assertThatThrownBy(() -> printed("--action", "destroy", "--stage", "dev", "--open-positions", "2"))
                .isInstanceOf(CdkCommand.Refused.class)
                .hasMessageContaining("2 open positions");
        assertThat(printed("--action", "destroy", "--stage", "dev", "--open-positions", "0"))
                .contains("destroy");
    }

    @Test
    void an_unknown_action_is_named_with_those_there_are() {
        assertThatThrownBy(() -> printed("--action", "grow", "--stage", "dev"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deploy, diff or destroy");
    }
}
