package io.spreadtrader.gateway.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GatewayPartsTest {
    @Test
    void aBrokerThereIsNotIsRefusedByName() {
        assertThatThrownBy(() -> GatewayParts.opening("ib"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TRADER_BROKER is 'ib'");
    }

    @Test
    void theSimulatedAndTheRealBrokerAreThere() {
        assertThat(GatewayParts.opening("simulated")).isNotNull();
        assertThat(GatewayParts.opening("ibkr")).isNotNull();
    }
}
