package io.spreadtrader.gateway;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A broker that does not answer is no reason to trade without having asked it, nor to say nothing. */
class FailingTickTest {
    private final TradingScenario trader = aTrader();
    private final PortCalls calls = new PortCalls();
    private final List<String> sent = new ArrayList<>();
    private final Gateway gateway = new Gateway(
            trader.ports(),
            calls.watched(Broker.class, trader.broker(), Set.of("executions", "condition")),
            (alert, collapsed, channel) -> sent.add(alert.id()),
            new GatewayLease(new MemoryLeaseStore(), "this", GatewayLease.STANDARD_DURATION, () -> 0),
            () -> {});

    private void brokerFailsOn(String method) {
        calls.script(place -> {
            if (place.method().equals(method)) {
                throw new IllegalStateException("no answer");
            }
        });
    }

    @Test
    void a_start_whose_comparison_failed_compares_when_called_again() {
        brokerFailsOn("executions");
        assertThatThrownBy(gateway::start).hasMessage("no answer");
        assertThatThrownBy(gateway::start).hasMessage("no answer");
        calls.script(place -> {});

        assertThat(gateway.start()).isTrue();
        assertThat(gateway.health().reconciled()).isTrue();
    }

    @Test
    void alerts_leave_although_every_tick_fails() {
        gateway.start();
        new Alerting(trader.ports()).once("waits", Severity.CRITICAL, "cause", "text", Figures.NONE);
        brokerFailsOn("condition");

        assertThatThrownBy(gateway::tick).hasMessage("no answer");
        assertThat(sent).contains("waits");
    }
}
