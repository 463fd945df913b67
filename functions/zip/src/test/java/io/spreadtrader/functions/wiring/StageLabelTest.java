package io.spreadtrader.functions.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.Environment;
import io.spreadtrader.core.value.DataLabel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageLabelTest {
    private static DataLabel label(Map<String, String> variables) {
        return StageLabel.of(new Environment(variables));
    }

    @Test
    void a_simulated_broker_is_simulated_in_every_stage() {
        assertThat(label(Map.of("TRADER_STAGE", "live", "TRADER_BROKER", "simulated")))
                .isEqualTo(DataLabel.SIMULATED);
        assertThat(label(Map.of("TRADER_BROKER", "simulated"))).isEqualTo(DataLabel.SIMULATED);
    }

    @Test
    void without_a_broker_named_only_dev_is_simulated() {
        assertThat(label(Map.of("TRADER_STAGE", "dev"))).isEqualTo(DataLabel.SIMULATED);
        assertThat(label(Map.of("TRADER_STAGE", "paper"))).isEqualTo(DataLabel.PAPER);
        assertThat(label(Map.of("TRADER_STAGE", "live"))).isEqualTo(DataLabel.LIVE);
    }

    @Test
    void neither_broker_nor_stage_is_no_label() {
        assertThatThrownBy(() -> label(Map.of())).hasMessageContaining("TRADER_STAGE is not set");
        assertThatThrownBy(() -> label(Map.of("TRADER_STAGE", "Live"))).hasMessageContaining("'Live'");
    }
}
