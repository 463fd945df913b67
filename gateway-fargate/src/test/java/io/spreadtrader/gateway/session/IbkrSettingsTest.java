package io.spreadtrader.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.DataLabel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbkrSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "paper, DU1234567, PAPER",
        "paper, DF1234567, PAPER",
        "paper, DUSIM0001, SIMULATED",
        "live, U1234567, LIVE",
        "live, F1234567, LIVE"
    })
    void a_stage_trades_accounts_of_its_own_kind(String stage, String account, DataLabel label) {
        assertThat(settings(stage, account).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "live, DU1234567",
        "live, DF1234567",
        "live, DUSIM0001",
        "paper, U1234567",
        "dev, DU1234567",
        "'', U1234567"
    })
    void and_refuses_any_other_in_one_line(String stage, String account) {
        assertThatThrownBy(() -> settings(stage, account))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("refused to trade account " + account + " on stage '" + stage + "'")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"live, to-be-set", "live, ''", "paper, DU", "live, u1234567"})
    void what_is_no_account_is_not_taken_for_a_live_one(String stage, String account) {
        assertThatThrownBy(() -> settings(stage, account)).hasMessageStartingWith("TRADER_ACCOUNT is '" + account);
    }

    @Test
    void a_port_must_be_given() {
        assertThatThrownBy(() -> IbkrSettings.of(Map.of("TRADER_STAGE", "paper", "TRADER_ACCOUNT", "DU1234567")))
                .hasMessageStartingWith("TRADER_GATEWAY_PORT is ''");
    }

    private static IbkrSettings settings(String stage, String account) {
        return IbkrSettings.of(Map.of("TRADER_STAGE", stage, "TRADER_ACCOUNT", account, "TRADER_GATEWAY_PORT", "4002"));
    }
}
