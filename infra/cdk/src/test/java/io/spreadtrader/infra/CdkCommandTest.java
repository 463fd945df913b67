package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.infra.CdkCommand.Confirmation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CdkCommandTest {
    private static final String APPLICATION = CdkCommand.application("java", "a.jar:b c.jar", Stage.DEV, "it's.zip");

    @Test
    void the_application_survives_spaces_and_quotes() {
        assertThat(APPLICATION)
                .isEqualTo("exec 'java' -cp 'a.jar:b c.jar' io.spreadtrader.infra.Synthesize --stage dev --functions"
                        + " 'it'\\''s.zip'");
    }

    @Test
    void deploys_one_stage_with_the_images_tag() {
        assertThat(CdkCommand.deploy(Stage.PAPER, "app", Optional.of("1.2"), Confirmation.MISSING)
                        .words())
                .containsExactly(
                        "npx",
                        "--yes",
                        "aws-cdk@2.1148.1",
                        "deploy",
                        "spread-trader-paper",
                        "--app",
                        "app",
                        "--parameters",
                        "spread-trader-paper:ImageTag=1.2",
                        "--require-approval",
                        "broadening");
    }

    @Test
    void live_is_deployed_only_when_confirmed() {
        assertThatThrownBy(() -> CdkCommand.deploy(Stage.LIVE, "app", Optional.empty(), Confirmation.MISSING))
                .isInstanceOf(CdkCommand.Refused.class)
                .hasMessageContaining("real money");
        assertThat(CdkCommand.deploy(Stage.LIVE, "app", Optional.empty(), Confirmation.CONFIRMED)
                        .words())
                .endsWith("--require-approval", "never");
    }

    @Test
    void a_difference_and_a_synthesis_need_no_confirmation() {
        assertThat(CdkCommand.diff(Stage.LIVE, "app").words()).contains("diff", "spread-trader-live");
        assertThat(CdkCommand.synthesize(Stage.LIVE, "app", "out").words()).contains("synth", "--output", "out");
    }

    @Test
    void a_stage_with_open_positions_is_not_taken_down() {
        assertThatThrownBy(() -> CdkCommand.destroy(Stage.PAPER, "app", stage -> 3, Confirmation.CONFIRMED))
                .isInstanceOf(CdkCommand.Refused.class)
                .hasMessageContaining("paper has 3 open positions");
        assertThat(CdkCommand.destroy(Stage.PAPER, "app", stage -> 0, Confirmation.MISSING)
                        .words())
                .endsWith("--force");
    }

    @Test
    void live_is_taken_down_only_when_confirmed() {
        assertThatThrownBy(() -> CdkCommand.destroy(Stage.LIVE, "app", stage -> 0, Confirmation.MISSING))
                .isInstanceOf(CdkCommand.Refused.class);
    }

    @Test
    void positions_that_cannot_be_told_take_nothing_down() {
        assertThatThrownBy(() -> CdkCommand.destroy(
                        Stage.DEV,
                        "app",
                        stage -> {
                            throw new IllegalStateException("no table");
                        },
                        Confirmation.CONFIRMED))
                .hasMessage("no table");
    }
}
