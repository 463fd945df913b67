package io.spreadtrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiquidationTest {
    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    @Test
    void what_the_broker_closes_is_an_execution_of_nobody_with_its_commission() {
        OptionContract contract = gateway.callSpread().longLeg();
        HoldingChanged closed = new HoldingChanged(
                "LIQUIDATION/1",
                HoldingChange.LIQUIDATION,
                contract,
                -3,
                Price.parse("1.25"),
                Money.ofCents(210),
                SimulatedGateway.TEN);
        ExecutionMessages.Told told =
                new ExecutionMessages("DU1", new Contracts(gateway.access(), Optional.empty())).liquidation(-1, closed);
        WireMessage details = told.details();
        assertThat(details.is(Messages.EXECUTION_DETAILS)).isTrue();
        assertThat(WireClient.text(details, "liquidation")).isEqualTo("1");
        assertThat(WireClient.text(details, "orderRef")).isEmpty();
        assertThat(WireClient.text(details, "orderId")).isEqualTo("0");
        assertThat(WireClient.text(details, "side")).isEqualTo("SLD");
        assertThat(WireClient.text(details, "shares")).isEqualTo("3");
        assertThat(WireClient.text(told.commission().orElseThrow(), "commission"))
                .isEqualTo("2.10");
    }
}
