package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.trading.TradingScenario;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionWatchTest {
    private final TradingScenario trader = aTrader();
    private final ConnectionWatch watch = new ConnectionWatch(trader.ports());

    @ParameterizedTest
    @EnumSource(BrokerCondition.class)
    void every_condition_is_told_once_with_its_remedy(BrokerCondition condition) {
        watch.look(condition);
        assertThat(trader.alerts(Severity.HIGH)).hasSize(condition.needsPerson() ? 1 : 0);
        trader.clock().pass(Duration.ofSeconds(61));
        watch.look(condition);
        watch.look(condition);

        if (condition.mayTrade()) {
            assertThat(trader.alerts(Severity.HIGH)).isEmpty();
        } else {
            assertThat(trader.alerts(Severity.HIGH))
                    .singleElement()
                    .asString()
                    .contains(condition.what())
                    .contains(condition.remedy());
        }
    }

    @Test
    void the_same_trouble_after_a_good_connection_is_told_again() {
        watch.look(BrokerCondition.DELAYED_DATA);
        trader.clock().pass(Duration.ofSeconds(1));
        watch.look(BrokerCondition.READY);
        trader.clock().pass(Duration.ofSeconds(1));
        watch.look(BrokerCondition.DELAYED_DATA);

        assertThat(trader.alerts(Severity.HIGH)).hasSize(2);
    }

    @Test
    void another_trouble_of_the_same_absence_is_told_too() {
        watch.look(BrokerCondition.REFUSED);
        trader.clock().pass(Duration.ofSeconds(61));
        watch.look(BrokerCondition.REFUSED);
        watch.look(BrokerCondition.SILENT);

        assertThat(trader.alerts(Severity.HIGH)).hasSize(2);
    }

    @Test
    void the_nightly_restart_is_told_only_when_it_outlasts_its_window() {
        trader.clock().moveTo(Instant.parse("2026-01-06T04:44:00Z"));
        watch.look(BrokerCondition.REFUSED);
        trader.clock().pass(Duration.ofMinutes(5));
        watch.look(BrokerCondition.REFUSED);
        assertThat(trader.alerts(Severity.HIGH)).isEmpty();
        trader.clock().pass(Duration.ofMinutes(1));
        watch.look(BrokerCondition.REFUSED);

        assertThat(trader.alerts(Severity.HIGH)).hasSize(1);
    }
}
